import type { Told } from "#app/domain/conversation/events.ts";
import { blend } from "./estimators/blend.ts";
import { rangeOf } from "./estimators/range.ts";
import { wholeMinutes } from "./estimators/whole-minutes.ts";
import type { QueueFigures } from "./figures.ts";

/**
 * How long until a person's first line, as a range of whole minutes: the blend of the estimators, spread by how sure it
 * is, and widened or narrowed by how the last promises went. About nine waits in ten are shorter than the upper end.
 * When nobody is there who could take it, the time cannot be known, and the shopper is told the place instead.
 */
export function estimateWait(figures: QueueFigures, nextUpdateSeconds: number): Told {
  const place = Math.max(1, Math.round(figures.place));
  if (figures.agentsOnline < 1 || figures.slots < 1) return { knows: "place", place, nextUpdateSeconds };
  const { modelSeconds, ...range } = rangeOf(blend(figures), figures.promises);
  return { knows: "time", ...wholeMinutes(range), modelSeconds, place, nextUpdateSeconds };
}
