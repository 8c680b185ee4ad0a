import { describe, expect, test } from "vitest";
import type { Opening } from "#app/domain/opening/opening.ts";
import { dueTimes, levelOf, type RuleTargets, type ServiceTargets } from "./service-level.ts";

const always: Opening = { hours: null, holidays: [], timezone: "Europe/Paris" };
const office: Opening = {
  ...always,
  hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
  holidays: [{ from: "2026-12-25", to: "2026-12-25", name: "Christmas" }],
};
const none: ServiceTargets = {
  firstReplySeconds: null,
  resolveSeconds: null,
  tierReplySeconds: {},
  tierResolveSeconds: {},
};
const noRule: RuleTargets = { serviceSeconds: null, resolveSeconds: null };
const noon = new Date("2026-12-22T11:00:00Z");

type Case = [
  what: string,
  ofQueue: number | null,
  ofTier: number | null,
  ofRule: number | null,
  due: number | null,
];

const cases: Case[] = [
  ["of the queue, where it is the only one", 300, null, null, 300],
  ["of the rule", 300, null, 120, 120],
  ["of the tier", 300, 60, 120, 60],
  ["of the queue, when rule and tier allow more", 300, 600, 900, 300],
  ["of the rule alone", null, null, 45, 45],
  ["of the tier alone", null, 45, null, 45],
  ["and not at all without one", null, null, null, null],
];
const after = (seconds: number | null, share: number) =>
  seconds === null ? null : new Date(noon.getTime() + seconds * share * 1_000);
const dueOf = (targets: ServiceTargets, rule: RuleTargets) =>
  dueTimes({ targets, rule, tier: "vip", opening: always, requestedAt: noon });

test.for(cases)("the first reply is due by the tightest target %s", ([, ofQueue, ofTier, ofRule, due]) => {
  const tierReplySeconds = { "high-value": 1, ...(ofTier !== null && { vip: ofTier }) };
  const targets = { ...none, firstReplySeconds: ofQueue, tierReplySeconds };
  expect(dueOf(targets, { ...noRule, serviceSeconds: ofRule })).toEqual({
    firstReplyAt: after(due, 1),
    firstReplyWarnAt: after(due, 0.75),
    resolveAt: null,
    resolveWarnAt: null,
  });
});

test.for(cases)("the end is due by the tightest target %s", ([, ofQueue, ofTier, ofRule, due]) => {
  const tierResolveSeconds = { "high-value": 1, ...(ofTier !== null && { vip: ofTier }) };
  const targets = { ...none, resolveSeconds: ofQueue, tierResolveSeconds };
  expect(dueOf(targets, { ...noRule, resolveSeconds: ofRule })).toEqual({
    firstReplyAt: null,
    firstReplyWarnAt: null,
    resolveAt: after(due, 1),
    resolveWarnAt: after(due, 0.75),
  });
});

test("targets run in business hours, and the warning comes when three quarters of those are used", () => {
  const targets: ServiceTargets = { ...none, firstReplySeconds: 3_600, resolveSeconds: 16 * 3_600 };
  const requestedAt = new Date("2026-12-24T15:30:00Z");
  expect(dueTimes({ targets, rule: noRule, tier: "new", opening: office, requestedAt })).toEqual({
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
    rule: { serviceSeconds: 30, resolveSeconds: 30 },
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
