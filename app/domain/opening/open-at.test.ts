import { describe, expect, test } from "vitest";
import { closesAt, isOpen, opensAt } from "./open-at.ts";
import type { Holiday, Opening, OpenHours } from "./opening.ts";

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const OFFICE = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" };
const FRIDAY_NIGHT = { days: [5], from: "22:00", to: "06:00" };

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

describe("an opening tells when it is open next", () => {
  const cases: [string, Opening, string, string | null][] = [
    ["at once when it is open", PARIS, "2026-03-27T09:15:10.500Z", "2026-03-27T09:15:10.500Z"],
    ["on the minute it opens", PARIS, "2026-03-27T08:00:00Z", "2026-03-27T08:00:00Z"],
    [
      "after the weekend and the change to summer time",
      PARIS,
      "2026-03-27T16:30:00Z",
      "2026-03-30T07:00:00Z",
    ],
    ["after the change to winter time", PARIS, "2026-10-23T20:00:00Z", "2026-10-26T08:00:00Z"],
    ["after holidays that overlap", CHRISTMAS, "2026-12-23T16:00:00Z", "2026-12-29T08:00:00Z"],
    [
      "at midnight after a holiday in the middle of the night",
      opening("Europe/Paris", [daily("20:00", "04:00")], [off("2026-06-10")]),
      "2026-06-10T19:00:00Z",
      "2026-06-10T22:00:00Z",
    ],
    [
      "in a new year",
      opening("Europe/Paris", [OFFICE], [off("2027-01-01")]),
      "2026-12-31T17:00:00Z",
      "2027-01-04T08:00:00Z",
    ],
    [
      "on a leap day",
      opening("America/New_York", [{ days: [2], from: "10:00", to: "12:00" }]),
      "2028-02-26T00:00:00Z",
      "2028-02-29T15:00:00Z",
    ],
    [
      "not on a leap day that is a holiday",
      opening("America/New_York", [daily("10:00", "12:00")], [off("2028-02-29")]),
      "2028-02-28T18:00:00Z",
      "2028-03-01T15:00:00Z",
    ],
    [
      "by half hours in India",
      opening("Asia/Kolkata", [daily("09:00", "18:00")]),
      "2026-05-05T13:00:00Z",
      "2026-05-06T03:30:00Z",
    ],
    [
      "by three quarters of an hour on the Chatham Islands",
      opening("Pacific/Chatham", [daily("09:00", "18:00")]),
      "2026-01-10T05:00:00Z",
      "2026-01-10T19:15:00Z",
    ],
    [
      "when the clock jumps, if its time is left out that night",
      opening("Europe/Paris", [daily("02:30", "05:00")]),
      "2026-03-29T00:00:00Z",
      "2026-03-29T01:00:00Z",
    ],
    [
      "at midnight's own jump",
      opening("America/Santiago", [daily("00:00", "05:00")]),
      "2026-09-06T03:00:00Z",
      "2026-09-06T04:00:00Z",
    ],
    [
      "the next day, if they are left out late in the evening",
      opening("America/Nuuk", [daily("23:15", "23:45")]),
      "2026-03-28T12:00:00Z",
      "2026-03-30T00:15:00Z",
    ],
    [
      "the next day, if all its hours are left out that night",
      opening("America/New_York", [daily("02:00", "03:00")]),
      "2026-03-08T05:00:00Z",
      "2026-03-09T06:00:00Z",
    ],
    [
      "at the first of two that the clock shows",
      opening("America/New_York", [daily("01:30", "05:00")]),
      "2026-11-01T04:30:00Z",
      "2026-11-01T05:30:00Z",
    ],
    [
      "by the clock of UTC where the zone is unknown",
      opening("Mars/Olympus", [OFFICE]),
      "2026-03-27T08:00:00Z",
      "2026-03-27T09:00:00Z",
    ],
    ["never without hours", opening("Europe/Paris", []), "2026-03-27T09:00:00Z", null],
    ["never without days", opening("Europe/Paris", [{ ...OFFICE, days: [] }]), "2026-03-27T09:00:00Z", null],
    [
      "never when holidays go on for more than 60 days",
      opening("Europe/Paris", null, [off("2026-03-01", "2026-05-30")]),
      "2026-03-02T09:00:00Z",
      null,
    ],
    [
      "after holidays of less",
      opening("Europe/Paris", null, [off("2026-03-01", "2026-04-29")]),
      "2026-03-02T09:00:00Z",
      "2026-04-29T22:00:00Z",
    ],
    [
      "as if a holiday that ends before it begins were not there",
      opening("Europe/Paris", [OFFICE], [off("2026-03-28", "2026-03-26")]),
      "2026-03-27T08:00:00Z",
      "2026-03-27T08:00:00Z",
    ],
  ];
  test.for(cases)("%s", ([, it, at, expected]) => {
    expect(opensAt(it, date(at))).toEqual(expected === null ? null : date(expected));
    expect(isOpen(it, date(at))).toBe(expected !== null && date(expected).getTime() === date(at).getTime());
  });
});

describe("an opening tells when it closes", () => {
  const round = opening("Europe/Paris", [daily("08:00", "08:00")], [off("2027-08-15"), off("2026-12-25")]);
  const cases: [string, Opening, string, string | null][] = [
    ["in the evening", PARIS, "2026-03-27T12:00:00Z", "2026-03-27T16:30:00Z"],
    ["not when it is closed", PARIS, "2026-03-27T16:30:00Z", null],
    ["never when it is always open", opening("Europe/Paris", null), "2026-03-27T16:30:00Z", null],
    ["never when its hours go round the week", { ...round, holidays: [] }, "2026-03-27T16:30:00Z", null],
    ["at the next holiday, however far", round, "2026-12-25T23:00:00Z", "2027-08-14T22:00:00Z"],
    ["at the first of them", round, "2026-06-01T10:00:00Z", "2026-12-24T23:00:00Z"],
    ["at a holiday near", round, "2026-12-20T10:00:00Z", "2026-12-24T23:00:00Z"],
    [
      "at midnight before a holiday, though the night goes on",
      opening("Europe/Paris", [FRIDAY_NIGHT], [off("2026-03-28")]),
      "2026-03-27T21:30:00Z",
      "2026-03-27T23:00:00Z",
    ],
    [
      "in the morning after a night, an hour early when the clock jumps",
      opening("Europe/Paris", [{ ...FRIDAY_NIGHT, days: [6] }]),
      "2026-03-28T21:30:00Z",
      "2026-03-29T04:00:00Z",
    ],
    [
      "at the end of hours that adjoin or overlap",
      opening("America/New_York", [
        daily("13:00", "15:00"),
        daily("09:00", "13:00"),
        daily("12:00", "14:00"),
      ]),
      "2026-07-01T13:30:00Z",
      "2026-07-01T19:00:00Z",
    ],
    [
      "not for a break that is left out that night",
      opening("Europe/Paris", [daily("00:00", "02:00"), daily("03:00", "06:00")]),
      "2026-03-29T00:30:00Z",
      "2026-03-29T04:00:00Z",
    ],
    [
      "for a break that is left out once a year, in the other weeks",
      opening("Europe/Paris", [
        { days: [0], from: "03:00", to: "02:00" },
        ...[1, 2, 3, 4, 5, 6].map((day) => ({ days: [day], from: "00:00", to: "00:00" })),
        { days: [0], from: "00:00", to: "02:00" },
      ]),
      "2026-03-28T12:00:00Z",
      "2026-04-05T00:00:00Z",
    ],
    [
      "at the first of two that the clock shows",
      opening("Europe/Paris", [daily("01:00", "02:30")]),
      "2026-10-24T23:00:00Z",
      "2026-10-25T00:30:00Z",
    ],
    [
      "over the end of the year",
      opening("Pacific/Chatham", [daily("18:00", "02:00")]),
      "2026-12-31T08:00:00Z",
      "2026-12-31T12:15:00Z",
    ],
  ];
  test.for(cases)("%s", ([, it, at, expected]) => {
    expect(closesAt(it, date(at))).toEqual(expected === null ? null : date(expected));
  });
});
