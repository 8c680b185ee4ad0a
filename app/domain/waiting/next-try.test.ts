import { expect, test } from "vitest";
import { nextTry } from "./next-try.ts";

test("a mail that fails is tried again after half a minute, then ever later, for about a day, then no more", () => {
  const waits = Array.from({ length: 28 }, (_, index) => nextTry(index + 1));
  expect(waits.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
  const hours = waits.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0) / 3_600;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(26);
  expect(waits.at(-1)).toBeNull();
});
