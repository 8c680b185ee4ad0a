import { expect, test } from "vitest";
import { arrivalsByHour } from "./arrivals-by-hour.ts";

const WEEKS = { since: new Date("2026-10-05T00:00:00Z"), until: new Date("2026-11-02T00:00:00Z") };
const busiest = (hours: number[]) => hours.flatMap((asked, hour) => (asked > 0 ? [[hour, asked]] : []));
const at = (iso: string, asked = 1) => ({ from: new Date(iso), asked });

test("those who asked are counted by the clock of the place, on both sides of a change of the clock", () => {
  // 09:00 in Paris is 07:00 UTC in summer and, from 25 October on, 08:00 UTC in winter.
  const mondays = [
    at("2026-10-05T07:15:00Z", 3),
    at("2026-10-19T07:45:00Z", 2),
    at("2026-10-26T08:00:00Z", 3),
  ];
  expect(busiest(arrivalsByHour(mondays, { ...WEEKS, timezone: "Europe/Paris" }))).toEqual([[9, 2]]);
});

test("a zone of half hours has whole hours of its own", () => {
  // Sunday 23:30 UTC is Monday 05:00 in Kolkata.
  const asked = [at("2026-10-11T23:30:00Z", 4), at("2026-10-11T23:15:00Z", 8)];
  expect(busiest(arrivalsByHour(asked, { ...WEEKS, timezone: "Asia/Kolkata" }))).toEqual([
    [4, 2],
    [5, 1],
  ]);
});

test("of a shop that began ten days ago, an hour that came once is not thinned out by four weeks", () => {
  const young = { since: new Date("2026-10-23T00:00:00Z"), until: WEEKS.until, timezone: "UTC" };
  const [[monday, once] = [], [friday, twice] = []] = busiest(
    arrivalsByHour([at("2026-10-26T10:00:00Z", 6), at("2026-10-23T10:00:00Z", 6)], young),
  );
  expect([monday, once, friday, twice]).toEqual([10, 6, 4 * 24 + 10, 3]);
});
