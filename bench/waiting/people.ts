import type { Random } from "#app/domain/waiting/simulate/chances.ts";
import type { Stretch } from "#app/domain/waiting/simulate/day.ts";
import type { Setting } from "./settings.ts";

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const OPENS = 9 * HOUR;
export const CLOSES = 19 * HOUR;
const SHIFT = 8 * HOUR;

/** Where in the shift each break begins, on average, and how long it is; in minutes. */
const BREAKS = [
  { share: 0.22, minutes: 10 },
  { share: 0.5, minutes: 30 },
  { share: 0.78, minutes: 10 },
] as const;
const BREAK_SPREAD = 90 * MINUTE;
/** Who takes a break when the line is empty goes after so long in any case. */
const BREAK_PUT_OFF = 10 * MINUTE;
/** At the end of the day the line is served to its end, or so long. */
const OVERTIME = 3 * HOUR;

/** Hours at work, of all people together, of a day. */
export function peopleHours(setting: Setting): number {
  const pause = setting.breaks === "none" ? 0 : BREAKS.reduce((sum, { minutes }) => sum + minutes / 60, 0);
  return people(setting).reduce((sum, { from, to }) => sum + (to - from) / HOUR - pause, 0);
}

/** One person is there all day; of several, half come early and half stay late. */
function people({ people: count }: Setting): { from: number; to: number }[] {
  return Array.from({ length: count }, (_, person) => {
    if (count === 1) return { from: OPENS, to: CLOSES };
    return person % 2 === 0 ? { from: OPENS, to: OPENS + SHIFT } : { from: CLOSES - SHIFT, to: CLOSES };
  });
}

/** Everybody's stretches of a day, between the breaks. */
export function stretchesOf(setting: Setting, start: number, random: Random): Stretch[] {
  const putOff = setting.breaks === "by the clock" ? 0 : BREAK_PUT_OFF;
  return people(setting).flatMap(({ from, to }) => {
    const breaks = setting.breaks === "none" ? [] : BREAKS;
    const away = breaks.map(({ share, minutes }) => {
      const begins = from + share * (to - from) + (random() - 0.5) * BREAK_SPREAD;
      return { begins, ends: begins + minutes * MINUTE };
    });
    const starts = [from, ...away.map(({ ends }) => ends)];
    const ends = [...away.map(({ begins }) => begins), to];
    return starts.map((begins, index): Stretch => {
      const end = ends[index] ?? to;
      return {
        from: start + begins,
        to: start + end,
        latestTo: start + end + (end === to ? OVERTIME : putOff),
        capacity: setting.taken,
      };
    });
  });
}
