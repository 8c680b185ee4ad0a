import { minuteOf } from "#app/domain/hours.ts";
import type { Opening, OpenHours } from "./opening.ts";
import { DAY_MS, MINUTE_MS, momentOf, wallOf } from "./zone.ts";

/** Open all the time between two moments, in ms; `to` is the first that is not. */
type Stretch = { readonly from: number; readonly to: number };

const WHOLE_DAY = [[0, 1_440]] as const;

/** The open stretches between two moments, in order and cut at both; those that adjoin or overlap are one. */
export function* stretches(opening: Opening, from: number, until: number): Generator<Stretch, undefined> {
  const { hours, holidays, timezone } = opening;
  if (hours?.length === 0 || from >= until) return;
  if (hours === null && holidays.length === 0) {
    yield { from, to: until };
    return;
  }

  let open: Stretch | null = null;
  for (let day = dayOf(from, timezone); momentOf(day, timezone) < until; day += DAY_MS) {
    for (const [start, end] of minutesOpen(opening, new Date(day))) {
      const next = {
        from: Math.max(from, momentOf(day + start * MINUTE_MS, timezone)),
        to: Math.min(until, momentOf(day + end * MINUTE_MS, timezone)),
      };
      // Over already, or within the hour that is left out when the clock is put forward.
      if (next.from >= next.to) continue;
      if (open && next.from > open.to) yield open;
      open = open && next.from <= open.to ? { from: open.from, to: Math.max(open.to, next.to) } : next;
    }
  }
  if (open) yield open;
}

/** The midnight that begins a moment's day, as the clock shows it. */
export function dayOf(moment: number, timezone: string): number {
  return Math.floor(wallOf(moment, timezone) / DAY_MS) * DAY_MS;
}

/** A local date such as `2026-12-24`. */
export function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The hours of one local day, the rest of the night before included, by when they begin. */
function minutesOpen({ hours, holidays }: Opening, day: Date): readonly (readonly [number, number])[] {
  const date = dateOf(day);
  if (holidays.some(({ from, to }) => from <= date && date <= to)) return [];
  if (hours === null) return WHOLE_DAY;
  return hours.flatMap((one) => onWeekday(one, day.getUTCDay())).sort(([one], [other]) => one - other);
}

function onWeekday({ days, from, to }: OpenHours, weekday: number): [number, number][] {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const isToday = days.includes(weekday);
  if (end > start) return isToday ? [[start, end]] : [];
  const spans: [number, number][] = [];
  if (days.includes((weekday + 6) % 7)) spans.push([0, end]);
  if (isToday) spans.push([start, 1_440]);
  return spans;
}
