import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { openSeconds } from "../../../tests/support/open-seconds.ts";
import { addOpenSeconds } from "./open-seconds.ts";
import type { Holiday, Opening, OpenHours } from "./opening.ts";

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const OFFICE = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" };

const daily = (from: string, to: string): OpenHours => ({ days: EVERY_DAY, from, to });
const off = (from: string, to = from): Holiday => ({ from, to, name: "Holiday" });
const opening = (
  timezone: string,
  hours: readonly OpenHours[] | null,
  holidays: Holiday[] = [],
): Opening => ({
  hours,
  holidays,
  timezone,
});
const date = (iso: string) => new Date(iso);

const PARIS = opening("Europe/Paris", [OFFICE]);
const CHRISTMAS = opening(
  "Europe/Paris",
  [daily("09:00", "17:00")],
  [off("2026-12-24", "2026-12-26"), off("2026-12-26", "2026-12-28"), off("2026-12-25")],
);

describe("business time", () => {
  const hour = 3_600;
  const cases: [string, Opening, string, string, number][] = [
    ["is what lies within the hours", PARIS, "2026-03-27T16:00:00Z", "2026-03-30T07:10:05Z", 1_800 + 605],
    [
      "is four hours from 1 to 4 when an hour comes twice",
      opening("Europe/Paris", [daily("01:00", "04:00")]),
      "2026-10-24T20:00:00Z",
      "2026-10-25T20:00:00Z",
      4 * hour,
    ],
    [
      "is two hours when one is left out",
      opening("Europe/Paris", [daily("01:00", "04:00")]),
      "2026-03-28T20:00:00Z",
      "2026-03-29T20:00:00Z",
      2 * hour,
    ],
    [
      "is four hours in New York too",
      opening("America/New_York", [daily("00:00", "03:00")]),
      "2026-11-01T00:00:00Z",
      "2026-11-01T20:00:00Z",
      4 * hour,
    ],
    [
      "is 25 hours on the longest day of the Chatham Islands",
      opening("Pacific/Chatham", [{ days: [0], from: "00:00", to: "00:00" }]),
      "2026-04-03T00:00:00Z",
      "2026-04-07T00:00:00Z",
      25 * hour,
    ],
    [
      "is 23 hours on their shortest",
      opening("Pacific/Chatham", [{ days: [0], from: "00:00", to: "00:00" }]),
      "2026-09-25T00:00:00Z",
      "2026-09-30T00:00:00Z",
      23 * hour,
    ],
    [
      "counts hours that overlap once",
      opening("Asia/Kolkata", [daily("09:00", "13:00"), daily("12:00", "14:00")]),
      "2026-05-05T00:00:00Z",
      "2026-05-06T00:00:00Z",
      5 * hour,
    ],
    ["leaves out holidays, each once", CHRISTMAS, "2026-12-23T15:00:00Z", "2026-12-29T09:00:00Z", 2 * hour],
    [
      "is all time when always open",
      opening("Europe/Paris", null),
      "2026-03-28T00:00:00Z",
      "2026-03-29T12:00:00Z",
      36 * hour,
    ],
    ["is none without hours", opening("Europe/Paris", []), "2026-03-28T00:00:00Z", "2027-03-29T12:00:00Z", 0],
    [
      "is none when the server's clock went back an hour",
      opening("Europe/Paris", null),
      "2026-03-27T12:00:00Z",
      "2026-03-27T11:00:00Z",
      0,
    ],
    ["is an hour more when it went forward", PARIS, "2026-03-27T12:00:00Z", "2026-03-27T13:00:00Z", hour],
    [
      "counts the leap day",
      opening("America/New_York", [daily("09:00", "17:00")]),
      "2028-02-28T00:00:00Z",
      "2028-03-02T00:00:00Z",
      24 * hour,
    ],
  ];
  test.for(cases)("%s", ([, it, from, to, expected]) => {
    expect(openSeconds(it, date(from), date(to))).toBe(expected);
  });
});

describe("so much business time has passed", () => {
  const cases: [string, Opening, string, number, string | null][] = [
    ["within the same day", PARIS, "2026-03-27T10:00:00Z", 90, "2026-03-27T10:01:30Z"],
    ["at the very end of it", PARIS, "2026-03-27T16:00:00Z", 1_800, "2026-03-27T16:30:00Z"],
    ["after the weekend", PARIS, "2026-03-27T16:00:00Z", 1_801, "2026-03-30T07:00:01Z"],
    ["at once when it is none, closed or not", PARIS, "2026-03-28T10:00:00Z", 0, "2026-03-28T10:00:00Z"],
    ["from the next opening on", PARIS, "2026-03-28T10:00:00Z", 60, "2026-03-30T07:01:00Z"],
    ["never without hours", opening("Europe/Paris", []), "2026-03-27T10:00:00Z", 60, null],
    [
      "never in holidays without end",
      opening("Europe/Paris", null, [off("2026-01-01", "9999-12-31")]),
      "2026-03-27T10:00:00Z",
      60,
      null,
    ],
  ];
  test.for(cases)("%s", ([, it, from, seconds, expected]) => {
    expect(addOpenSeconds(it, date(from), seconds)).toEqual(expected === null ? null : date(expected));
  });
});

test("asking costs next to nothing, however far the next opening", () => {
  const it = opening("Pacific/Chatham", [OFFICE], [off("2026-12-20", "2027-01-10"), off("2027-04-01")]);
  const cost = cpuMs(() => {
    for (let hours = 0; hours < 100; hours++)
      addOpenSeconds(it, new Date(Date.UTC(2026, 11, 18, hours)), 14_400);
  });
  expect(cost).toBeLessThan(100);
});
