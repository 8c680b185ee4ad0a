import { expect, test } from "vitest";
import { judge, THRESHOLDS } from "./judge.ts";
import type { Signals } from "./signals.ts";

const QUIET: Signals = {
  wantsPerson: 0,
  dissatisfied: 0.02,
  mood: 0,
  direction: 0,
  abusive: 0,
  rephrased: false,
  timesRephrased: 0,
  botMatch: 1,
  botRepeated: false,
  botNotKnown: false,
  botRefused: false,
  timesBotRepeated: 0,
  timesNotKnown: 0,
  timesRefused: 0,
  declines: false,
  helped: false,
  unresolvedTurns: 1,
  turns: 1,
  minutes: 0,
  outsideKnowledge: false,
  matters: 1,
  collected: 0,
  topicRisk: 0,
};
const WORSE: Partial<Record<keyof Signals, number | boolean>> = {
  wantsPerson: 1,
  dissatisfied: 0.9,
  mood: -0.8,
  direction: -1,
  abusive: 1,
  rephrased: true,
  timesRephrased: 3,
  botMatch: 0.1,
  botRepeated: true,
  botNotKnown: true,
  botRefused: true,
  timesBotRepeated: 2,
  timesNotKnown: 2,
  timesRefused: 2,
  declines: true,
  unresolvedTurns: 6,
  turns: 9,
  minutes: 12,
  outsideKnowledge: true,
  matters: 3,
  collected: 5,
  topicRisk: 1,
};

test.each(Object.entries(WORSE))("more of %s raises the score", (name, value) => {
  expect(judge({ ...QUIET, [name]: value }).score).toBeGreaterThan(judge(QUIET).score);
});

test("all signals but `helped` are tried above", () => {
  expect(Object.keys(WORSE).sort()).toEqual(
    Object.keys(QUIET)
      .filter((name) => name !== "helped")
      .sort(),
  );
});

test("who says that it is helped needs a person less", () => {
  const angry = { ...QUIET, dissatisfied: 0.5 };
  expect(judge({ ...angry, helped: true }).score).toBeLessThan(judge(angry).score);
});

test("a quiet beginning offers nobody a person, a request does at any sureness", () => {
  expect(judge(QUIET).score).toBeLessThan(THRESHOLDS.eager);
  expect(judge({ ...QUIET, wantsPerson: 1 }).score).toBeGreaterThan(THRESHOLDS.careful);
  expect(THRESHOLDS.careful).toBeGreaterThan(THRESHOLDS.balanced);
  expect(THRESHOLDS.balanced).toBeGreaterThan(THRESHOLDS.eager);
});

test("names each signal that is there with what it adds, the weightiest first", () => {
  const { parts } = judge({ ...QUIET, dissatisfied: 0, botRepeated: true, wantsPerson: 1 });
  expect(parts.map(({ signal }) => signal)).toEqual(["wants-person", "bot-repeated"]);
  expect(parts.every(({ weight }) => weight > 0)).toBe(true);
});
