import type { QueueFigures } from "../figures.ts";
import type { Expected } from "./expected.ts";

/** What an agent who has a slot free needs to notice, open and write, until the queue's own figure is known. */
const REACTION_SECONDS = 45;
/** Deviation over mean of that: most react at once, some are in the middle of another chat. */
const REACTION_VARIATION = 0.9;

export function reaction({ reactionSeconds }: QueueFigures): Expected {
  const expectedSeconds = Math.max(1, reactionSeconds ?? REACTION_SECONDS);
  return { expectedSeconds, deviationSeconds: expectedSeconds * REACTION_VARIATION };
}

/** Somebody who waits so many reactions long while a slot is said to be free shows that nobody takes it. */
const UNTAKEN_AFTER = 3;

/** The slots that are really worked with: a free one that nobody takes while others wait is none. */
function slotsOf(figures: QueueFigures): { taken: number; free: number } {
  const free = Math.max(0, Math.floor(figures.slotsFree));
  const isLeft = (figures.headWaitedSeconds ?? 0) > UNTAKEN_AFTER * reaction(figures).expectedSeconds;
  return isLeft ? { taken: figures.slots - free, free: 0 } : { taken: figures.slots, free };
}

/** How many have to be taken before a slot is there for this one: those before in line, less the free slots. */
export function stepsBefore(figures: QueueFigures): number {
  return Math.max(0, Math.round(figures.place) - slotsOf(figures).free);
}

/** How long until the next slot is free, on average, while all are taken. */
export function stepSeconds(figures: QueueFigures): number {
  return Math.max(1, figures.handleSeconds) / Math.max(1, slotsOf(figures).taken);
}
