import { expect, test } from "vitest";
import { QueueId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import { diffMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { sayChange } from "./say-change.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

const support = QueueId("6f1c1a52-30b5-4f3f-9d55-6a2a8ad7e4ad");
const facts: ShopFacts = {
  queues: [newQueue(support, "Support")],
  topics: [{ id: "refund", label: "A refund", of: "baton" }],
  currency: "USD",
  timezone: "UTC",
  languages: ["en"],
};
const serious = newRule("serious-words", { kind: "keyword", words: ["fraud"] });
const spent = newRule("big", { kind: "customer-spent", atLeast: 500 });
const words = (...list: string[]): Rule => ({ ...serious, condition: { kind: "keyword", words: list } });

const cases: [string, Rule[], Rule[]][] = [
  ["Serious words: 4 words added, “fraud” removed", [serious], [words("a", "b", "c", "d")]],
  ["Serious words: “chargeback” added", [serious], [words("fraud", "chargeback")]],
  ["High spenders: switched off", [spent], [{ ...spent, enabled: false }]],
  [
    "High spenders: “Spent at least $500” became “Spent at least $1,250.50”",
    [spent],
    [{ ...spent, condition: { kind: "customer-spent", atLeast: 1250.5 } }],
  ],
  ["High spenders: now called “Best customers”", [spent], [{ ...spent, name: "Best customers" }]],
  ["Best customers: now called “High spenders”", [{ ...spent, name: "Best customers" }], [spent]],
  ["High spenders: first reply due within 90 s", [spent], [{ ...spent, serviceSeconds: 90 }]],
  ["High spenders: resolution due within 4 h", [spent], [{ ...spent, resolveSeconds: 14_400 }]],
  ["High spenders: resolution due as the queue says", [{ ...spent, resolveSeconds: 60 }], [spent]],
  [
    "High spenders: counts Mon–Wed, Sat, Sun, 09:00–17:00",
    [spent],
    [{ ...spent, hours: { days: [0, 1, 2, 3, 6], from: "09:00", to: "17:00" } }],
  ],
  ["High spenders: line in Brazilian Portuguese added", [spent], [{ ...spent, lines: { "pt-BR": "Oi" } }]],
  ["High spenders: moved from place 2 to 1", [serious, spent], [spent, serious]],
];
test.for(cases)("history says “%s”", ([said, before, after]) => {
  expect(diffMatrix(before, after).map((change) => sayChange(change, facts))).toEqual([said]);
});
