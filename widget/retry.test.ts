import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, retryAfterMs, verdict } from "./retry.ts";

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("the wait lies between half a second and fifteen seconds, whatever the attempt", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), chance, (attempt, random) => {
      const wait = backoffMs(attempt, random);
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(15_000);
    }),
  );
});

test("the wait grows with the attempts and spreads over its whole range", () => {
  expect([0, 1, 2, 10].map((attempt) => backoffMs(attempt, 0.999_999))).toEqual([
    1_000, 2_000, 4_000, 15_000,
  ]);
  expect([0, 1, 2, 10].map((attempt) => backoffMs(attempt, 0))).toEqual([500, 500, 500, 500]);
});

const noon = Date.parse("2026-01-01T12:00:00Z");
const headers: [string | null, number][] = [
  [null, 0],
  ["", 0],
  ["7", 7_000],
  [" 7 ", 7_000],
  ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
  ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ["86400", 300_000],
  ["soon", 0],
];
test.for(headers)("Retry-After %j asks for %d ms", ([header, wait]) => {
  expect(retryAfterMs(header, noon)).toBe(wait);
});

const verdicts: [number, string][] = [
  [200, "sent"],
  [201, "sent"],
  [400, "refused"],
  [401, "again"],
  [403, "refused"],
  [404, "refused"],
  [408, "again"],
  [409, "refused"],
  [413, "refused"],
  [422, "refused"],
  [429, "again"],
  [500, "again"],
  [502, "again"],
  [503, "again"],
];
test.for(verdicts)("an answer of %d means %s", ([status, result]) => {
  expect(verdict(status)).toBe(result);
});
