import type { Tier } from "#app/domain/shop.ts";
import { PRIORITIES, type Priority } from "#app/domain/triggers/rule.ts";

/**
 * How much earlier than it was asked a conversation counts, in seconds. Because this never changes while it waits, age
 * always wins in the end: nobody is overtaken by who comes later than the difference of two head starts.
 */
export const HEAD_START_SECONDS: Readonly<Record<Priority, number>> = {
  urgent: 1_800,
  high: 600,
  normal: 0,
  low: -600,
};

const OF_TIER: Readonly<Record<Tier, Priority>> = {
  "vip": "urgent",
  "high-value": "high",
  "repeat": "normal",
  "new": "normal",
  "unknown": "normal",
};

/** The more urgent of what the rule says and what the customer's tier is due. */
export function priorityOf(rule: Priority, tier: Tier): Priority {
  const ofTier = OF_TIER[tier];
  if (ofTier === "normal") return rule;
  return PRIORITIES.indexOf(ofTier) < PRIORITIES.indexOf(rule) ? ofTier : rule;
}

/** Its place in line: the earliest goes first. */
export function rankAt(askedAt: Date, priority: Priority): Date {
  return new Date(askedAt.getTime() - HEAD_START_SECONDS[priority] * 1_000);
}
