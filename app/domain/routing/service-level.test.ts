import { describe, expect, test } from "vitest";
import type { Opening } from "#app/domain/opening/opening.ts";
import type { Tier } from "#app/domain/shop.ts";
import { dueTimes, levelOf, type ServiceTargets } from "./service-level.ts";

const always: Opening = { hours: null, holidays: [], timezone: "Europe/Paris" };
const office: Opening = {
  ...always,
  hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
  holidays: [{ from: "2026-12-25", to: "2026-12-25", name: "Christmas" }],
};
const none: ServiceTargets = { firstReplySeconds: null, resolveSeconds: null, tierReplySeconds: {} };
const noon = new Date("2026-12-22T11:00:00Z");

describe("the first reply is due by the tightest target", () => {
  const queue: ServiceTargets = {
    ...none,
    firstReplySeconds: 300,
    tierReplySeconds: { "vip": 60, "high-value": 600 },
  };
  const cases: [string, ServiceTargets, number | null, Tier, number | null][] = [
    ["of the queue, where it is the only one", queue, null, "new", 300],
    ["of the rule", queue, 120, "new", 120],
    ["of the tier", queue, 120, "vip", 60],
    ["of the queue, when rule and tier allow more", queue, 900, "high-value", 300],
    ["of the rule alone", none, 45, "vip", 45],
    ["and not at all without one", none, null, "vip", null],
  ];
  test.for(cases)("%s", ([, targets, ruleSeconds, tier, seconds]) => {
    const { firstReplyAt, firstReplyWarnAt } = dueTimes({
      targets,
      ruleSeconds,
      tier,
      opening: always,
      requestedAt: noon,
    });
    const after = (share: number) =>
      seconds === null ? null : new Date(noon.getTime() + seconds * share * 1_000);
    expect(firstReplyAt).toEqual(after(1));
    expect(firstReplyWarnAt).toEqual(after(0.75));
  });
});

test("targets run in business hours, and the warning comes when three quarters of those are used", () => {
  const targets: ServiceTargets = { ...none, firstReplySeconds: 3_600, resolveSeconds: 16 * 3_600 };
  const requestedAt = new Date("2026-12-24T15:30:00Z");
  expect(dueTimes({ targets, ruleSeconds: null, tier: "new", opening: office, requestedAt })).toEqual({
    firstReplyAt: new Date("2026-12-28T08:30:00Z"),
    firstReplyWarnAt: new Date("2026-12-28T08:15:00Z"),
    resolveAt: new Date("2026-12-29T15:30:00Z"),
    resolveWarnAt: new Date("2026-12-29T11:30:00Z"),
  });
});

test("a queue that never opens is never late", () => {
  const targets: ServiceTargets = { ...none, firstReplySeconds: 60, resolveSeconds: 60 };
  const closed = dueTimes({
    targets,
    ruleSeconds: 30,
    tier: "vip",
    opening: { ...always, hours: [] },
    requestedAt: noon,
  });
  expect(closed).toEqual({
    firstReplyAt: null,
    firstReplyWarnAt: null,
    resolveAt: null,
    resolveWarnAt: null,
  });
  expect(levelOf({ dueAt: closed.firstReplyAt, warnAt: closed.firstReplyWarnAt }, noon)).toBe("fine");
});

describe("a target that is not met yet", () => {
  const warnAt = new Date("2026-12-22T11:45:00Z");
  const dueAt = new Date("2026-12-22T12:00:00Z");
  test.for([
    ["is fine before the warning", "2026-12-22T11:44:59.999Z", "fine"],
    ["is warned of from its moment on", "2026-12-22T11:45:00Z", "warned"],
    ["is warned of to the last", "2026-12-22T11:59:59.999Z", "warned"],
    ["is missed when it is due", "2026-12-22T12:00:00Z", "breached"],
    ["is fine again when the clock was an hour fast", "2026-12-22T11:00:00Z", "fine"],
    ["is missed when the clock is an hour fast", "2026-12-22T12:44:00Z", "breached"],
  ] as const)("%s", ([, now, expected]) => {
    expect(levelOf({ dueAt, warnAt }, new Date(now))).toBe(expected);
  });
});
