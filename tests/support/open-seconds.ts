import type { Opening } from "../../app/domain/opening/opening.ts";
import { stretches } from "../../app/domain/opening/stretches.ts";

/** The business time between two moments, in seconds; none when the clock went back in between. */
export function openSeconds(opening: Opening, from: Date, to: Date): number {
  let ms = 0;
  for (const open of stretches(opening, from.getTime(), to.getTime())) ms += open.to - open.from;
  return ms / 1_000;
}
