import { localTime } from "#app/domain/hours.ts";

const HOUR_MS = 3_600_000;
const HOURS_OF_A_WEEK = 168;

type Asked = { readonly from: Date; readonly asked: number };
type Seen = { readonly since: Date; readonly until: Date; readonly timezone: string };

/**
 * How many asked in each hour of the week on average, by the clock of this time zone: 168 numbers from Monday midnight.
 * Each is divided by how often that hour lay between the two moments, so that a part of a week counts as what it is.
 */
export function arrivalsByHour(quarters: readonly Asked[], { since, until, timezone }: Seen): number[] {
  const asked = hours();
  const seen = hours();
  for (let at = since.getTime(); at < until.getTime(); at += HOUR_MS) {
    const hour = hourOfWeek(new Date(at), timezone);
    seen[hour] = (seen[hour] ?? 0) + 1;
  }
  for (const quarter of quarters) {
    const hour = hourOfWeek(quarter.from, timezone);
    asked[hour] = (asked[hour] ?? 0) + quarter.asked;
  }
  return asked.map((count, hour) => count / Math.max(1, seen[hour] ?? 0));
}

/** 0 is Monday from midnight to one. */
function hourOfWeek(at: Date, timezone: string): number {
  const { day, minute } = localTime(at, timezone);
  return ((day + 6) % 7) * 24 + Math.floor(minute / 60);
}

function hours(): number[] {
  return Array.from({ length: HOURS_OF_A_WEEK }, () => 0);
}
