import type { Told } from "#app/domain/conversation/events.ts";
import type { QueueState } from "./window.ts";

/** How much of the time the wait is shorter than the low and the high end that the shopper is told. */
const LOW_SHARE_Z = -0.6745;
const HIGH_SHARE_Z = 1.2816;
const MINUTE = 60;

/** An agent who has nothing else to do sees the new row, opens it and writes within this time. */
const REACTION_SECONDS = 120;

/**
 * How long until a person answers.
 *
 * While an agent is free for everybody in line, it takes what a person needs to notice and write. Otherwise, with `c` agents busy and `h` seconds a conversation, somebody becomes free every `h / c` seconds on average, at random;
 * the shopper at place `p` behind the free ones waits for the `p`-th of these, which is a gamma distribution with shape `p` and scale `h / c`.
 * We tell its quartile and its ninth decile (Wilson and Hilferty: `p (1 - 1/9p + z / (3 √p))³ · h / c`), the low end
 * rounded down and the high end rounded up to whole minutes: one wait in four is shorter, one in ten is longer.
 * When nobody is online the time cannot be known, and the shopper is told the place instead.
 */
export function estimateWait(state: QueueState, nextUpdateSeconds: number): Told {
  const place = Math.max(1, Math.round(state.place));
  if (state.agentsOnline < 1) return { knows: "place", place, nextUpdateSeconds };
  const behind = place - Math.max(0, Math.floor(state.agentsFree));
  if (behind <= 0)
    return { knows: "time", lowSeconds: 0, highSeconds: REACTION_SECONDS, place, nextUpdateSeconds };
  const every = Math.max(1, state.handleSeconds) / Math.floor(state.agentsOnline);
  const lowSeconds = Math.floor(quantile(behind, LOW_SHARE_Z, every) / MINUTE) * MINUTE;
  const highSeconds = Math.ceil(quantile(behind, HIGH_SHARE_Z, every) / MINUTE) * MINUTE;
  return {
    knows: "time",
    lowSeconds,
    highSeconds: Math.max(highSeconds, lowSeconds + MINUTE),
    place,
    nextUpdateSeconds,
  };
}

function quantile(shape: number, z: number, scale: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return shape * Math.max(0, root) ** 3 * scale;
}
