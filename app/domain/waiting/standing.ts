import type { QueueFigures } from "./figures.ts";

/** How a queue stands for one who waits in it. */
export type Standing = {
  readonly figures: QueueFigures;
  /** Null: open now. When the team is back; "never" where no time is known. */
  readonly opensAt: Date | "never" | null;
  /** More wait than the shop wants to let wait. */
  readonly isFull: boolean;
  /** How many stand before whom nobody was asked to take. */
  readonly unaskedBefore: number;
  /** Who will take it, where only one can or one was asked. */
  readonly nextAgentName: string | null;
};
