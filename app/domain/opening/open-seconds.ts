import type { Opening } from "./opening.ts";
import { stretches } from "./stretches.ts";
import { DAY_MS } from "./zone.ts";

/** Business time that does not pass within two years is no target. */
const PASSES_WITHIN_MS = 731 * DAY_MS;

/** The first moment at which so many seconds of business time have passed; null when that is not within two years. */
export function addOpenSeconds(opening: Opening, from: Date, seconds: number): Date | null {
  let left = Math.round(seconds * 1_000);
  if (left <= 0) return from;
  for (const open of stretches(opening, from.getTime(), from.getTime() + PASSES_WITHIN_MS)) {
    if (left <= open.to - open.from) return new Date(open.from + left);
    left -= open.to - open.from;
  }
  return null;
}
