import { expect, test } from "vitest";
import { clockFace, shortAge, shortSpan } from "./durations.ts";

test.for([
  [-2_000, "0:00"],
  [42_000, "0:42"],
  [725_000, "12:05"],
  [3_840_000, "1:04:00"],
] as const)("a wait of %i ms reads %s", ([ms, face]) => {
  expect(clockFace(ms)).toBe(face);
});

test.for([
  [20_000, "now"],
  [4 * 60_000, "4m"],
  [3 * 3_600_000, "3h"],
  [50 * 3_600_000, "2d"],
] as const)("what happened %i ms ago reads %s", ([ms, age]) => {
  expect(shortAge(ms)).toBe(age);
});

test.for([
  [3_599_000, "59:59"],
  [3_600_000, "1h"],
] as const)("a span of %i ms reads %s", ([ms, span]) => {
  expect(shortSpan(ms)).toBe(span);
});
