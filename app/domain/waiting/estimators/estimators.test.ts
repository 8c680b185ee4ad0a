import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFigures, NEW_SHOP } from "../../../../tests/support/queue-figures.ts";
import type { QueueFigures } from "../figures.ts";
import { blend } from "./blend.ts";
import type { Estimator } from "./expected.ts";
import { headOfLine } from "./head-of-line.ts";
import { lastServed } from "./last-served.ts";
import { queueLength } from "./queue-length.ts";

const ESTIMATORS: [string, Estimator][] = [
  ["the queue's length", queueLength],
  ["the delay of the last served", lastServed],
  ["the head of the line", headOfLine],
  ["the blend", blend],
];

test.for(ESTIMATORS)("%s says a finite time and a finite doubt, whatever the figures", ([, estimator]) => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const it = estimator(figures);
      expect(it === null && figures.served.length > 0).toBe(false);
      if (it === null) return;
      expect(Number.isFinite(it.expectedSeconds) && it.expectedSeconds > 0).toBe(true);
      expect(Number.isFinite(it.deviationSeconds) && it.deviationSeconds >= 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.for(ESTIMATORS)("%s never says less for a place further back", ([, estimator]) => {
  fc.assert(
    fc.property(anyFigures, fc.integer({ min: 1, max: 40 }), (figures, place) => {
      const [here, behind] = [estimator({ ...figures, place }), estimator({ ...figures, place: place + 1 })];
      expect(behind?.expectedSeconds ?? 0).toBeGreaterThanOrEqual((here?.expectedSeconds ?? 0) * (1 - 1e-9));
    }),
    { numRuns: 500 },
  );
});

const length = (change: Partial<QueueFigures>) => queueLength({ ...NEW_SHOP, ...change }).expectedSeconds;
const REACTION = length({ slotsFree: 2 });

test("by the queue's length, each one before costs the time of a chat over the slots", () => {
  expect(length({ place: 5 }) - REACTION).toBeCloseTo(5 * 120);
  expect(length({ place: 5, slots: 8, agentsOnline: 2 }) - REACTION).toBeCloseTo(5 * 30);
  expect(length({ place: 5, slotsFree: 2, slots: 4 }) - REACTION).toBeCloseTo(3 * 60);
});

test("where shoppers leave, those before who leave shorten the wait", () => {
  // Steps of 120 s, faster by one in 600 s for each who waits before: rates 5, 6 and 7 in 600 s.
  expect(length({ place: 3, patienceSeconds: 600 }) - REACTION).toBeCloseTo(600 / 5 + 600 / 6 + 600 / 7);
});

test("who comes later and goes before makes it longer, but not beyond their head start", () => {
  const vips = [{ perHour: 15, forSeconds: 1_800 }];
  // Half of all work goes to them: twice the wait.
  expect(length({ place: 3, overtaking: vips }) - REACTION).toBeCloseTo(2 * 360, -1);
  expect(length({ place: 30, overtaking: vips }) - REACTION).toBeCloseTo(3_600 + 7.5 * 120, -1);
});

test("a free slot that nobody takes while another has long been waiting is not counted as free", () => {
  const said = { place: 2, slots: 4, slotsFree: 2 };
  expect(length({ ...said, headWaitedSeconds: 10 })).toBe(REACTION);
  expect(length({ ...said, headWaitedSeconds: 600 }) - REACTION).toBeCloseTo(2 * 120);
});

test("the last served and the head of the line tell what was waited, whatever the handling time is said to be", () => {
  const served = [{ waitedSeconds: 500, answeredAgoSeconds: 20 }];
  expect(lastServed({ ...NEW_SHOP, served, handleSeconds: 9_999 })?.expectedSeconds).toBe(500);
  expect(lastServed(NEW_SHOP)).toBeNull();
  expect(headOfLine({ ...NEW_SHOP, headWaitedSeconds: 500 }).expectedSeconds).toBeCloseTo(
    500 + 120 + REACTION,
  );
  expect(headOfLine({ ...NEW_SHOP, headWaitedSeconds: null, slotsFree: 2 }).expectedSeconds).toBe(REACTION);
});

test("the blend follows the head of the line where nothing was measured yet, and the queue's length later", () => {
  const slow = { ...NEW_SHOP, place: 4, headWaitedSeconds: 3_000 };
  const served = Array.from({ length: 50 }, () => ({ waitedSeconds: 400, answeredAgoSeconds: 60 }));
  const byLength = queueLength(slow).expectedSeconds;
  expect(blend(slow).expectedSeconds).toBeGreaterThan(1.5 * byLength);
  expect(blend({ ...slow, served }).expectedSeconds).toBeLessThan(1.2 * byLength);
  expect(blend(slow).deviationSeconds).toBeGreaterThan(blend({ ...slow, served }).deviationSeconds);
});
