import { DAY_MS, momentOf, wallOf } from "#app/domain/opening/zone.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "3 Mar 2026" on the shop's calendar. */
export function dayText(at: Date, timezone: string): string {
  const wall = new Date(wallOf(at.getTime(), timezone));
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()] ?? ""} ${wall.getUTCFullYear()}`;
}

/** How many midnights of the shop's calendar lie between. */
export function daysBetween(from: Date, to: Date, timezone: string): number {
  const day = (at: Date) => Math.floor(wallOf(at.getTime(), timezone) / DAY_MS);
  return day(to) - day(from);
}

/** The same hour of the shop's clock so many days of its calendar later, also where the clock was changed between. */
export function daysLater(at: Date, days: number, timezone: string): Date {
  return new Date(momentOf(wallOf(at.getTime(), timezone) + days * DAY_MS, timezone));
}
