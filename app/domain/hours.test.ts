import { describe, expect, test } from "vitest";
import { clockTime, isWithin, localTime } from "./hours.ts";

const paris = "Europe/Paris";
const at = (iso: string, zone = paris) => localTime(new Date(iso), zone);

test("a moment is what the shop's clock shows, also on the two nights on which it is changed", () => {
  expect(at("2026-03-29T00:59:00Z")).toEqual({ day: 0, minute: 119 });
  expect(at("2026-03-29T01:00:00Z")).toEqual({ day: 0, minute: 180 });
  expect(at("2026-10-25T00:30:00Z")).toEqual({ day: 0, minute: 150 });
  expect(at("2026-10-25T01:30:00Z")).toEqual({ day: 0, minute: 150 });
  expect(at("2026-07-01T22:30:00Z")).toEqual({ day: 4, minute: 30 });
  expect(at("2026-07-01T22:30:00Z", "Mars/Olympus")).toEqual({ day: 3, minute: 22 * 60 + 30 });
});

describe("hours of a rule", () => {
  const office = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" };
  const night = { days: [5], from: "22:00", to: "06:00" };
  const cases: [string, typeof office, string, boolean][] = [
    ["begin on the minute", office, "2026-03-27T08:00:00Z", true],
    ["end before the minute", office, "2026-03-27T16:30:00Z", false],
    [
      "move with the clock: nine is an hour earlier in UTC after the change",
      office,
      "2026-03-30T07:00:00Z",
      true,
    ],
    ["and were not open then the week before", office, "2026-03-23T07:00:00Z", false],
    ["leave out the weekend", office, "2026-03-28T11:00:00Z", false],
    ["go over midnight", night, "2026-03-28T04:59:00Z", true],
    ["end in the morning", night, "2026-03-28T05:00:00Z", false],
    ["count from the day they began on", night, "2026-03-28T22:00:00Z", false],
    [
      "last a day when both ends are the same",
      { days: [6], from: "08:00", to: "08:00" },
      "2026-03-29T05:59:00Z",
      true,
    ],
  ];
  test.for(cases)("%s", ([, hours, iso, expected]) => {
    expect(isWithin(hours, at(iso))).toBe(expected);
  });
});

test("a time due is told by the shop's clock, with its day when it is another one", () => {
  const now = new Date("2026-03-27T21:30:00Z");
  expect(clockTime(new Date("2026-03-27T22:05:00Z"), now, paris)).toBe("23:05");
  expect(clockTime(new Date("2026-03-28T08:05:00Z"), now, paris)).toBe("Sat 09:05");
});
