import { expect, test } from "vitest";
import { gap } from "../simulate/chances.ts";
import { seeded } from "../simulate/seeded.ts";
import { quantile } from "./quantile.ts";
import { rangeOf } from "./range.ts";
import { wholeMinutes } from "./whole-minutes.ts";

const expected = { expectedSeconds: 300, deviationSeconds: 200 };
const model = rangeOf(expected, []).modelSeconds;
const promised = (count: number, waitedSeconds: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    promisedSeconds: model,
    waitedSeconds: waitedSeconds(index),
    modelSeconds: model,
  }));

test.for([
  [1, 0.5, 0.693],
  [1, 0.9, 2.303],
  [4, 0.9, 6.681],
  [20, 0.1, 14.525],
] as const)("of %d exponential steps, %d of all are shorter than %d", ([shape, share, steps]) => {
  const z = { 0.1: -1.2816, 0.5: 0, 0.9: 1.2816 }[share];
  const gamma = { expectedSeconds: shape, deviationSeconds: Math.sqrt(shape) };
  expect(quantile(gamma, z) / steps).toBeCloseTo(1, 1);
});

test("a new shop is told what the model says, a little longer", () => {
  const { lowSeconds, highSeconds, modelSeconds } = rangeOf(expected, []);
  expect(lowSeconds).toBeLessThan(300);
  expect(highSeconds / modelSeconds).toBeGreaterThanOrEqual(1);
  expect(highSeconds / modelSeconds).toBeLessThan(1.3);
});

test("promises that were broken make the next one longer, kept ones with much room make it shorter", () => {
  const high = (factor: number) =>
    rangeOf(
      expected,
      promised(50, () => factor * model),
    ).highSeconds;
  expect(high(2)).toBeCloseTo(2 * model);
  expect(high(0.6)).toBeLessThan(0.75 * model);
  expect(high(50)).toBe(4 * model);
  expect(high(0)).toBeGreaterThanOrEqual(0.5 * model);
});

test("one bad promise in fifty moves the next one by little, four in fifty by more", () => {
  const high = (bad: number) =>
    rangeOf(
      expected,
      promised(50, (index) => (index < bad ? 3 : 0.5 + index / 200) * model),
    ).highSeconds;
  expect(high(1)).toBeLessThan(1.1 * model);
  expect(high(4)).toBeGreaterThan(1.5 * model);
});

test("promises of about the same length say more than others", () => {
  const short = promised(25, () => 3 * 30).map((one) => ({ ...one, modelSeconds: 30 }));
  const long = promised(25, () => 0.5 * 3_000).map((one) => ({ ...one, modelSeconds: 3_000 }));
  const factor = (expectedSeconds: number) => {
    const range = rangeOf({ expectedSeconds, deviationSeconds: expectedSeconds / 2 }, [...short, ...long]);
    return range.highSeconds / range.modelSeconds;
  };
  expect(factor(18)).toBeGreaterThan(2 * factor(1_800));
});

test("a model that is wrong by a factor is corrected until nine promises in ten are kept", () => {
  const chance = seeded(7);
  let promises = promised(0, () => 0);
  let kept = 0;
  for (let n = 0; n < 2_000; n += 1) {
    const waitedSeconds = gap(1 / 900, chance);
    const { highSeconds, modelSeconds } = rangeOf(expected, promises);
    if (waitedSeconds <= highSeconds) kept += 1;
    promises = [{ promisedSeconds: highSeconds, waitedSeconds, modelSeconds }, ...promises].slice(0, 50);
  }
  expect(kept / 2_000).toBeGreaterThan(0.9);
  expect(kept / 2_000).toBeLessThan(0.97);
});

test.for([
  [0, 0, [0, 1]],
  [59, 61, [0, 2]],
  [60, 120, [1, 2]],
  [119, 100, [1, 2]],
  [300, 300, [4, 5]],
] as const)("from %d to %d seconds is told as whole minutes", ([lowSeconds, highSeconds, [low, high]]) => {
  expect(wholeMinutes({ lowSeconds, highSeconds })).toEqual({ lowSeconds: low * 60, highSeconds: high * 60 });
});
