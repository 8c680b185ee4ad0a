import { expect, test } from "vitest";
import { clockAhead, countdown, dayAndTime, isSameDay } from "./times.ts";

test.for<[number, string | null]>([
  [75_000, "1:15"],
  [60_000, "1:00"],
  [59_001, "1:00"],
  [9_000, "0:09"],
  [1, "0:01"],
  [0, null],
  [-5_000, null],
])("%i ms before it is due the countdown says %s", ([left, text]) => {
  expect(countdown(1_000_000 + left, 1_000_000)).toBe(text);
});

test("a day within the week is named, a later one has its date", () => {
  const now = new Date(2026, 0, 5, 12).getTime();

  expect(dayAndTime(new Date(2026, 0, 7, 9).getTime(), now, "en-GB")).toBe("Wed 09:00");
  expect(dayAndTime(new Date(2026, 0, 19, 9).getTime(), now, "de")).toMatch(/Mo.*19.*Jan.*09:00/);
});

test("the day is the shopper's own", () => {
  const noon = new Date(2026, 0, 5, 12).getTime();

  expect(isSameDay(noon, new Date(2026, 0, 5, 23, 59).getTime())).toBe(true);
  expect(isSameDay(noon, new Date(2026, 0, 6, 0, 1).getTime())).toBe(false);
});

test.for<[string, number, boolean, number]>([
  ["a line that has just come tells how far the clock is ahead", 600_000, true, 600_000],
  ["or behind", -600_000, true, -600_000],
  ["an old line may simply be old", 40_000, false, 0],
  ["but it cannot lie in the future", -600_000, false, -600_000],
])("%s", ([, age, isLive, ahead]) => {
  expect(clockAhead(age, isLive)).toBe(ahead);
});
