import { expect, test } from "vitest";
import type { StaffWindow } from "#app/services/staffing-shape.ts";
import { overlaps } from "./overlaps.ts";

const line = (days: number[], from: string, to: string): StaffWindow => ({
  ...{ days, from, to },
  people: 1,
  capacity: 1,
});
const AFTERNOON = line([1, 2], "14:00", "18:00");

test.for<[string, StaffWindow, boolean]>([
  ["the same hours", AFTERNOON, true],
  ["an hour of one of the days", line([2], "17:00", "20:00"), true],
  ["hours that begin when the others end", line([1], "18:00", "20:00"), false],
  ["the same hours of another day", line([3], "14:00", "18:00"), false],
  ["all round the clock", line([1], "00:00", "00:00"), true],
  ["a night that ends before", line([0], "22:00", "06:00"), false],
  ["a night that reaches into the afternoon", line([0], "22:00", "15:00"), true],
])("two lines of staff and whether they are there together: %s", ([, other, expected]) => {
  expect(overlaps(AFTERNOON, other)).toBe(expected);
  expect(overlaps(other, AFTERNOON)).toBe(expected);
});

test("the night from Saturday is there with Sunday's morning", () => {
  expect(overlaps(line([6], "22:00", "06:00"), line([0], "05:00", "09:00"))).toBe(true);
});
