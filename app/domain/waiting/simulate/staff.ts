import type { Stretch } from "./day.ts";

/** So many people, from and to an hour of the day (14.5 is half past two), on these days of the week (0 is Monday). */
export type Staff = {
  readonly from: number;
  /** Up to 24; not after `from`: on the next day. */
  readonly to: number;
  readonly days: readonly number[];
  readonly people: number;
  /** Conversations that each of them holds at once. */
  readonly capacity: number;
};

export const HOUR = 3_600;
export const DAY = 24 * HOUR;

export type Span = { readonly from: number; readonly to: number };

/** When this window is open in so many days from a Monday, in seconds; the first may begin on the day before. */
export function spansOf(staff: Staff, days: number): Span[] {
  const hours = staff.to > staff.from ? staff.to - staff.from : staff.to + 24 - staff.from;
  const spans = Array.from({ length: days + 1 }, (_, index) => index - 1)
    .filter((day) => staff.days.includes((day + 7) % 7))
    .map((day) => ({ from: day * DAY + staff.from * HOUR, to: day * DAY + (staff.from + hours) * HOUR }));
  return joined(spans);
}

/** Everybody's time at work; who has begun a chat ends it, and takes no new one after. */
export function stretchesOf(staff: readonly Staff[], days: number): Stretch[] {
  return staff.flatMap((window) =>
    spansOf(window, days).flatMap(({ from, to }) =>
      Array.from({ length: Math.max(0, Math.floor(window.people)) }, () => ({
        from,
        to,
        latestTo: to,
        capacity: Math.max(0, Math.floor(window.capacity)),
      })),
    ),
  );
}

/** The times in which somebody is there at all, in order. */
export function staffed(stretches: readonly Stretch[]): Span[] {
  return joined(stretches.filter(({ capacity }) => capacity > 0).toSorted((a, b) => a.from - b.from));
}

/** Spans that touch become one: at midnight of a shop that never closes nobody goes. */
function joined(spans: readonly Span[]): Span[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
