import { expect, test } from "vitest";
import type { RuleCondition } from "#app/domain/triggers/rule.ts";
import { sayCondition } from "./say-condition.ts";

const facts = {
  queues: [],
  topics: [{ id: "refund", label: "Refund", of: "baton" as const }],
  currency: "USD",
  timezone: "UTC",
  languages: ["en"],
};

const cases: [RuleCondition, string][] = [
  [{ kind: "keyword", words: [] }, "No words yet"],
  [{ kind: "keyword", words: ["fraud"] }, "Says “fraud”"],
  [{ kind: "keyword", words: ["fraud", "scam", "sue"] }, "Says “fraud”, “scam” or “sue”"],
  [{ kind: "regulated", words: ["a", "b", "c", "d"] }, "Says “a”, “b” or 2 more"],
  [{ kind: "pattern", patterns: ["x+"] }, "Matches x+"],
  [{ kind: "customer-tier", tiers: ["vip", "repeat"] }, "VIP or Repeat customers"],
  [{ kind: "customer-spent", atLeast: 500 }, "Spent at least $500"],
  [{ kind: "topic", topics: ["refund", "gone"] }, "About refund or gone"],
  [{ kind: "every-question", except: [] }, "Whatever the question is about"],
  [{ kind: "every-question", except: ["refund"] }, "Whatever it is about, except refund"],
  [{ kind: "rephrased", times: 1 }, "Same question asked again"],
  [{ kind: "rephrased", times: 2 }, "Same question asked again 2 times"],
  [{ kind: "minutes", minutes: 1 }, "1 minute without help"],
];
test.for(cases)("%j is said in a few words", ([condition, said]) => {
  expect(sayCondition(condition, { facts })).toBe(said);
});
