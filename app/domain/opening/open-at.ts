import type { Opening } from "./opening.ts";
import { dateOf, dayOf, stretches } from "./stretches.ts";
import { DAY_MS, momentOf } from "./zone.ts";

/** How far ahead an opening is looked for. What is closed for longer has no next opening that one could tell. */
const OPENS_WITHIN_MS = 60 * DAY_MS;
/** Each weekday twice, so that a break that one change of the clock leaves out is seen the week after. */
const EVERY_WEEKDAY_MS = 15 * DAY_MS;

/** Whether people answer at this moment. */
export function isOpen(opening: Opening, at: Date): boolean {
  return firstWithin(opening, at, 1) !== undefined;
}

/** `at` itself when open, else when it opens next; null when that is not within 60 days. */
export function opensAt(opening: Opening, at: Date): Date | null {
  const next = firstWithin(opening, at, OPENS_WITHIN_MS);
  return next ? new Date(next.from) : null;
}

/** When it closes, hours that adjoin taken as one; null when it is closed at `at`, and when it never closes. */
export function closesAt(opening: Opening, at: Date): Date | null {
  const open = firstWithin(opening, at, EVERY_WEEKDAY_MS);
  if (open?.from !== at.getTime()) return null;
  if (open.to < at.getTime() + EVERY_WEEKDAY_MS) return new Date(open.to);
  return firstHoliday(opening, at);
}

/** When the next holiday begins: all that ends hours which go round the week. */
function firstHoliday({ holidays, timezone }: Opening, at: Date): Date | null {
  const today = dateOf(new Date(dayOf(at.getTime(), timezone)));
  const [next] = holidays
    .filter(({ from, to }) => from > today && from <= to)
    .map(({ from }) => from)
    .sort();
  return next === undefined ? null : new Date(momentOf(Date.parse(next), timezone));
}

function firstWithin(opening: Opening, at: Date, ms: number) {
  return stretches(opening, at.getTime(), at.getTime() + ms).next().value;
}
