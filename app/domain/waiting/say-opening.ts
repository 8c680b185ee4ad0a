import { localTime, clockTime } from "#app/domain/hours.ts";
import type { ToSay } from "./say-standing.ts";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** "today at 14:00 CET", "tomorrow at 09:00 CET": when a team is back, by the clock of its place, which is named. */
export function sayOpening(at: Date, { words, now, timezone, locale }: ToSay): string {
  const time = `${clockTime(at, at, timezone)} ${zoneOf(at, timezone)}`;
  const days = daysBetween(now, at, timezone);
  if (days === 0) return words("wait.opens.today", { time });
  if (days === 1) return words("wait.opens.tomorrow", { time });
  if (days < WEEK_DAYS)
    return words("wait.opens.day", { day: format(at, { weekday: "long" }, { timezone, locale }), time });
  const date = format(at, { day: "numeric", month: "long" }, { timezone, locale });
  return words("wait.opens.date", { date, time });
}

/** "CET", "GMT+5:30": the shopper may live by another clock. */
function zoneOf(at: Date, timezone: string): string {
  const zone = format(at, { timeZoneName: "short" }, { timezone, locale: "en-GB" });
  return zone.split(", ").at(-1) ?? timezone;
}

/** Midnights of that place between the two. */
function daysBetween(from: Date, to: Date, timezone: string): number {
  const midnight = (at: Date) =>
    Math.round((at.getTime() - localTime(at, timezone).minute * 60_000) / DAY_MS);
  return midnight(to) - midnight(from);
}

function format(
  at: Date,
  how: Intl.DateTimeFormatOptions,
  { timezone, locale }: { timezone: string; locale: string },
): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...how, timeZone: timezone }).format(at);
  } catch {
    return new Intl.DateTimeFormat("en", { ...how, timeZone: "UTC" }).format(at);
  }
}
