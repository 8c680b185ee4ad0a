import { expect, test } from "vitest";
import { PRIORITIES } from "#app/domain/triggers/rule.ts";
import { HEAD_START_SECONDS, priorityOf, rankAt } from "./priority.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

test.for([
  ["normal", "vip", "urgent"],
  ["normal", "high-value", "high"],
  ["urgent", "high-value", "urgent"],
  ["low", "vip", "urgent"],
  ["low", "repeat", "low"],
  ["high", "unknown", "high"],
] as const)("a %s rule for a %s customer is %s", ([rule, tier, expected]) => {
  expect(priorityOf(rule, tier)).toBe(expected);
});

test("within a priority the oldest is first", () => {
  for (const priority of PRIORITIES)
    expect(rankAt(NOON, priority).getTime()).toBeLessThan(rankAt(later(1), priority).getTime());
});

test("nobody is overtaken by an urgent one that comes later than the head starts differ", () => {
  const most = (HEAD_START_SECONDS.urgent - HEAD_START_SECONDS.low) / 60;
  expect(rankAt(later(most - 1), "urgent").getTime()).toBeLessThan(rankAt(NOON, "low").getTime());
  expect(rankAt(later(most + 1), "urgent").getTime()).toBeGreaterThan(rankAt(NOON, "low").getTime());
});
