import { expect, test } from "vitest";
import { scoreOf } from "./score.ts";

const told = (waitedSeconds: number, isAnswered = true) => ({
  lowSeconds: 60,
  highSeconds: 120,
  expectedSeconds: 100,
  waitedSeconds,
  isAnswered,
});

test("kept is the share that came by the upper end, overshoot the median of those that did not", () => {
  expect(scoreOf([told(50), told(120), told(150), told(210)])).toMatchObject({
    judged: 4,
    kept: 0.5,
    overshoot: 0.5,
  });
  expect(scoreOf([told(50)])).toMatchObject({ kept: 1, overshoot: 0 });
});

test("who left after the upper end counts as broken, but not into padding and error", () => {
  expect(scoreOf([told(96), told(150, false)])).toMatchObject({
    kept: 0.5,
    overshoot: 0.25,
    padding: 0.25,
    error: 1 / 24,
  });
});

test("a wait is covered from the lower to the upper end", () => {
  expect(scoreOf([told(59), told(60), told(120), told(121)]).coverage).toBe(0.5);
});

test("a huge promise shows as padding", () => {
  expect(scoreOf([{ ...told(120), highSeconds: 3_600 }]).padding).toBe(29);
});
