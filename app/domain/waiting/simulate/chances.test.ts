import { expect, test } from "vitest";
import { arrivals, gap, logNormal } from "./chances.ts";
import { seeded } from "./seeded.ts";

const many = <Value>(make: () => Value) => Array.from({ length: 20_000 }, make);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("gaps have the mean of their rate, and never end without one", () => {
  const chance = seeded(1);
  expect(mean(many(() => gap(1 / 300, chance))) / 300).toBeCloseTo(1, 1);
  expect(gap(0, chance)).toBe(Infinity);
  expect(gap(1, () => 0)).toBeCloseTo(0);
});

test("lengths of chats have the mean and the spread that was asked for", () => {
  const chance = seeded(2);
  const lengths = many(() => logNormal(420, 0.7, chance));
  const deviation = Math.sqrt(mean(lengths.map((length) => (length - 420) ** 2)));
  expect(mean(lengths) / 420).toBeCloseTo(1, 1);
  expect(deviation / 420).toBeCloseTo(0.7, 1);
  expect(Math.min(...lengths)).toBeGreaterThan(0);
});

test("arrivals follow a rate that changes", () => {
  const moments = arrivals(
    { from: 0, to: 100_000, most: 0.1 },
    (at) => (at < 50_000 ? 0.1 : 0.02),
    seeded(3),
  );
  const early = moments.filter((at) => at < 50_000).length;
  expect(early / 5_000).toBeCloseTo(1, 1);
  expect((moments.length - early) / 1_000).toBeCloseTo(1, 1);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});
