import type { RuleHours } from "./triggers/rule.ts";

/** A moment as a clock on the wall of the shop shows it. */
export type LocalTime = {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight, 0 to 1,439. */
  readonly minute: number;
};

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** A formatter costs a tenth of a millisecond to make, and there are a few hundred zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock shows in a zone such as `Europe/Paris`, daylight saving included; UTC where the zone is unknown. */
export function localTime(at: Date, timezone: string): LocalTime {
  const parts = new Map(
    clockOf(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = DAYS.findIndex((name) => name === parts.get("weekday"));
  return { day, minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")) };
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

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const made = formatter(timezone) ?? formatter("UTC");
  if (!made) throw new Error("No clock for UTC");
  clocks.set(timezone, made);
  return made;
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  } catch {
    return null;
  }
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
