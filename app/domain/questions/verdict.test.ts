import { expect, test } from "vitest";
import { isAnswered, verdictOf } from "./verdict.ts";

test.for([
  [true, true, "hand-over"],
  [true, false, "hand-over"],
  [true, null, "hand-over"],
  [false, true, "leave-to-bot"],
  [false, false, "offer"],
  [false, null, null],
  [null, true, null],
  [null, null, null],
] as const)("harm %s and clear %s: %s", ([harm, clear, verdict]) => {
  expect(verdictOf({ harm, clear })).toBe(verdict);
});

test("a question is answered when both answers are there, even where one would decide", () => {
  expect([isAnswered({ harm: true, clear: null }), isAnswered({ harm: true, clear: false })]).toEqual([
    false,
    true,
  ]);
});
