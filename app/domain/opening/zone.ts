export const MINUTE_MS = 60_000;
export const DAY_MS = 1_440 * MINUTE_MS;

/** A formatter costs a tenth of a millisecond to make, and there are a few hundred zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What was found of a zone, by UTC day: nearly every moment lies on a day on which the clock is not changed. */
const known = new Map<string, Map<number, number>>();
/** Of one zone, two years and some: more than anything here looks ahead. */
const DAYS_KEPT = 800;

/**
 * What the zone's clock shows at a moment, as the ms that a clock of UTC would show the same at; UTC where the zone is
 * unknown. Throws a RangeError for a moment that is none.
 */
export function wallOf(moment: number, timezone: string): number {
  const day = Math.floor(moment / DAY_MS);
  const offset = offsetOn(day, timezone);
  return moment + (offset === offsetOn(day + 1, timezone) ? offset : offsetAt(moment, timezone));
}

/**
 * The first moment at which the zone's clock shows this time or a later one: a time that is left out is when the clock
 * jumps, and of one that comes twice it is the first. So later times are never earlier moments.
 */
export function momentOf(wall: number, timezone: string): number {
  const day = Math.floor(wall / DAY_MS);
  // No zone is a day from UTC, so these lie on either side of a change near `wall`.
  const before = offsetOn(day - 1, timezone);
  const after = offsetOn(day + 2, timezone);
  const [early, late] = [wall - before, wall - after];
  if (before === after || offsetAt(early, timezone) === before) return early;
  if (offsetAt(late, timezone) === after) return late;
  return changeBetween(late, early, timezone);
}

/** When the clock is put forward: not yet at `low`, done at `high`. */
function changeBetween(low: number, high: number, timezone: string): number {
  const before = offsetAt(low, timezone);
  let [last, first] = [low, high];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle, timezone) === before) last = middle;
    else first = middle;
  }
  return first;
}

/** The offset at the start of a day of UTC. */
function offsetOn(day: number, timezone: string): number {
  const days = known.get(timezone) ?? new Map<number, number>();
  known.set(timezone, days);
  const found = days.get(day);
  if (found !== undefined) return found;
  if (days.size >= DAYS_KEPT) days.clear();
  const offset = offsetAt(day * DAY_MS, timezone);
  days.set(day, offset);
  return offset;
}

/** By how many ms the zone's clock is ahead of UTC. */
function offsetAt(moment: number, timezone: string): number {
  const shown = new Map(
    clockOf(timezone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const date = Date.UTC(part("year"), part("month") - 1, part("day"));
  const time = Date.UTC(1970, 0, 1, part("hour"), part("minute"), part("second"));
  return date + time - Math.floor(moment / 1_000) * 1_000;
}

function clockOf(timezone: string): Intl.DateTimeFormat {
  const made = clocks.get(timezone) ?? formatter(timezone) ?? formatter("UTC");
  if (!made) throw new Error("No clock for UTC");
  clocks.set(timezone, made);
  return made;
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    });
  } catch {
    return null;
  }
}
