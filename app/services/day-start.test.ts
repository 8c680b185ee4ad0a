import { expect, test } from "vitest";
import { dayStart } from "./day-start.ts";

const now = new Date("2026-11-22T15:30:20.500Z");

test.for([
  ["UTC", "2026-11-22T00:00:00.000Z"],
  ["America/New_York", "2026-11-22T05:00:00.000Z"],
  ["Pacific/Auckland", "2026-11-22T11:00:00.000Z"],
  ["Nowhere/Atall", "2026-11-22T00:00:00.000Z"],
] as const)("the day in %s began at %s", ([timeZone, start]) => {
  expect(dayStart(now, timeZone).toISOString()).toBe(start);
});
