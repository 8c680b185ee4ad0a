import { DAY_MS, wallOf } from "#app/domain/opening/zone.ts";

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

/** The same hour so many days later, near enough to name the day. */
export function daysLater(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
