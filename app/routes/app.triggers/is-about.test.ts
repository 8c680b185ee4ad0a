import { expect, test } from "vitest";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { isAbout } from "./is-about.ts";

const facts = { queues: [], topics: [], currency: "EUR", timezone: "UTC", languages: ["en"] };
const rule = {
  ...newRule("a", { kind: "keyword", words: ["fraud", "scam", "police", "chargeback"] }),
  name: "Money matters",
};

test.for([
  ["money", true],
  [" Chargeback ", true],
  ["refund", false],
] as const)("looking for “%s” finds the rule: %s", ([query, found]) => {
  expect(isAbout(rule, query, facts)).toBe(found);
});
