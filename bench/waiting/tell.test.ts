import { expect, test } from "vitest";
import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import { lastServed } from "#app/domain/waiting/estimators/last-served.ts";
import { playAll } from "./play.ts";
import { SETTINGS } from "./settings.ts";
import { tellAll, tellTruth } from "./tell.ts";

const small = SETTINGS.filter(({ people }) => people === 2).map((setting) => ({
  ...setting,
  days: 2,
  shops: 1,
}));
const [leaving] = small;
if (!leaving) throw new Error("A setting with two people is needed");
const [played] = playAll(leaving, [5]);
if (!played) throw new Error("One seed gives one shop");

test("the same seed plays the same days", () => {
  expect(playAll(leaving, [5])).toEqual([played]);
  expect(playAll(leaving, [6])).not.toEqual([played]);
});

test("an estimator is shown only what was known when the shopper asked", () => {
  const seen: QueueFigures[] = [];
  const estimator = (figures: QueueFigures) => {
    seen.push(figures);
    return { expectedSeconds: 60, deviationSeconds: 30 };
  };
  tellAll(played, { name: "", estimator, learnsFrom: "its promises" });
  expect(seen.length).toBeGreaterThan(50);
  const ends = played.outcomes.map(({ answeredAt }) => answeredAt);
  played.snapshots.forEach(({ served }, index) => {
    const now = played.asks[index]?.askedAt ?? 0;
    expect(served.length).toBe(Math.min(50, ends.filter((at) => at !== null && at <= now).length));
    expect(served.every(({ answeredAgoSeconds }) => answeredAgoSeconds >= 0)).toBe(true);
  });
  expect(seen.every(({ promises }) => promises.length <= 50)).toBe(true);
  expect(seen[0]?.promises).toEqual([]);
});

test("who left before the upper end is not judged, who left after it is", () => {
  const told = (seconds: number) =>
    tellAll(played, {
      name: "",
      estimator: () => ({ expectedSeconds: seconds, deviationSeconds: 0 }),
      learnsFrom: "nothing",
    });
  const left = played.outcomes.filter(({ leftAt }) => leftAt !== null).length;
  expect(left).toBeGreaterThan(5);
  expect(told(100_000).filter(({ isAnswered }) => !isAnswered)).toEqual([]);
  expect(told(1).filter(({ isAnswered }) => !isAnswered).length).toBeGreaterThan(0);
});

test("where an estimator has nothing to go by, nothing is told", () => {
  const told = tellAll(played, { name: "", estimator: lastServed, learnsFrom: "its promises" });
  expect(told.length).toBeLessThan(played.snapshots.length);
});

test("who knows the future keeps every promise, in the very minute", () => {
  const told = tellTruth(played);
  expect(
    told.every((it) => it.highSeconds - it.lowSeconds === 60 && it.waitedSeconds <= it.highSeconds),
  ).toBe(true);
});
