import type { Standing } from "#app/domain/triggers/facts.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";

/** One line of a conversation that is over, as a replay needs it. */
export type PlayedTurn = Turn & {
  /** The button that asks for a person has no words. */
  readonly how: "words" | "button";
  /** Its place in the log; in an imported transcript, its place from 1. */
  readonly seq: number;
  /** Null where a transcript does not say. */
  readonly at: Date | null;
  /** Of the bot: it had no answer. */
  readonly notKnown: boolean;
  /** Of the customer: with this the question was settled. */
  readonly settles: boolean;
};

/** A conversation that is over: one of the shop's own, or an imported transcript. */
export type Played = {
  readonly id: string;
  readonly from: "shop" | "import";
  readonly startedAt: Date | null;
  readonly turns: readonly PlayedTurn[];
  readonly customer: Standing;
  /** The customer's turn after which a person took over; null when nobody did. */
  readonly handedOverAt: number | null;
  /** What it took the agent, from taking it to the end; null when it is not known. */
  readonly agentMinutes: number | null;
};

export const NOBODY: Standing = { tier: "unknown", tags: [], spent: null };
