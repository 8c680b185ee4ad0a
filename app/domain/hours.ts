import { DAY_MS, MINUTE_MS, wallOf } from "./opening/zone.ts";
import type { RuleHours } from "./triggers/rule.ts";

/** A moment as a clock on the wall of the shop shows it. */
export type LocalTime = {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight, 0 to 1,439. */
  readonly minute: number;
};

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** What the clock shows in a zone such as `Europe/Paris`, daylight saving included; UTC where the zone is unknown. */
export function localTime(at: Date, timezone: string): LocalTime {
  const wall = wallOf(at.getTime(), timezone);
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
  return { day: new Date(midnight).getUTCDay(), minute: Math.floor((wall - midnight) / MINUTE_MS) };
}

/** Whether a moment lies within the hours. The day is the one on which they began: Friday 22:00 to 06:00 has Saturday 03:00. */
export function isWithin({ days, from, to }: RuleHours, { day, minute }: LocalTime): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (end > start) return days.includes(day) && minute >= start && minute < end;
  return (days.includes(day) && minute >= start) || (days.includes((day + 6) % 7) && minute < end);
}

/** "14:35" on the shop's clock; with the day of the week when it is not the day of `now`. */
export function clockTime(at: Date, now: Date, timezone: string): string {
  const { day, minute } = localTime(at, timezone);
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return day === localTime(now, timezone).day ? time : `${DAYS[day] ?? ""} ${time}`;
}

/** Minutes since midnight of a time such as `17:30`. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
