import { expect, test } from "vitest";
import { judge, type Logged } from "./judge.ts";

const line = (seq: number, seconds: number, more: Partial<Logged> = {}): Logged => ({
  ...{ conversationId: "c", seq, at: seconds * 1_000, type: "wait.told", author: "system" },
  ...{ handoffId: "h", kind: "update", n: seq },
  ...more,
});
const requested = (seconds: number) => line(0, seconds, { type: "handoff.requested", kind: null, n: null });

test("the longest silence is the longest time between two words", () => {
  expect(judge([requested(0), line(1, 60), line(2, 130), line(3, 190)], 200_000).silences).toEqual([70]);
});

test("who was never told anything again is silent until the end", () => {
  expect(judge([requested(0), line(1, 60)], 500_000).silences).toEqual([440]);
});

test("after the agent's line nobody waits for a word", () => {
  const reply = line(2, 90, { type: "message.posted", author: "agent", kind: null, n: null });
  expect(judge([requested(0), line(1, 60), reply], 500_000).silences).toEqual([60]);
});

test("who left the line waits no longer, and waits anew with the next handoff", () => {
  const left = line(1, 10, { type: "queue.left", kind: null, n: null });
  expect(judge([requested(0), left, requested(1_000), line(1, 1_050)], 1_060_000).silences).toEqual([50]);
});

test.for([
  { name: "in order", ns: [1, 2, 3], twice: 0, disordered: 0 },
  { name: "twice", ns: [1, 2, 2, 3], twice: 1, disordered: 0 },
  { name: "left out", ns: [1, 3], twice: 0, disordered: 1 },
  { name: "swapped", ns: [2, 1, 3], twice: 1, disordered: 1 },
])("a word that comes $name is noticed", ({ ns, twice, disordered }) => {
  const words = ns.map((n, at) => line(at + 1, at * 60, { n }));
  expect(judge([requested(0), ...words], 240_000)).toMatchObject({ words: ns.length, twice, disordered });
});
