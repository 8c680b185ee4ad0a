import { expect, test } from "vitest";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { CustomerRecord, OrderRecord, Withheld } from "#app/domain/records.ts";
import { NO_POLICY } from "#app/domain/policy.ts";
import { fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { ConversationId, CustomerId, VisitorId } from "#app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { contextBlock } from "./block.ts";
import { isFilled, lookUps, type LookUpInput, type LookUpPart } from "./look-ups.ts";

const noon = new Date("2026-02-01T12:00:00Z");
const visitorId = VisitorId("v-1");
const TEXTS = ["Hello, where is my order #4521?", "You can write to maya@example.com."];
const TOLD = [
  { field: "order", value: "#4521" },
  { field: "email", value: "maya@example.com" },
];
const because = { seqs: [3], words: [] };

function blockOf(customer: CustomerRecord | null, order: OrderRecord | null): ContextBlock {
  const start = newConversation(ConversationId("c-1"), visitorId, customer && CustomerId(customer.id));
  const bodies = TEXTS.map((text) => ({
    ...({ type: "message.posted", author: "shopper", visitorId, clientId: text } as const),
    text,
  }));
  const due = { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null };
  const why = { reason: "asked-for-person", ruleId: null, ruleName: null, evidence: because } as const;
  return contextBlock({
    conversation: fold(start, number(start, bodies, noon)),
    handoff: { ...why, priority: "normal", serviceSeconds: null, resolveSeconds: null, due },
    rules: [],
    verification: customer
      ? { level: "signed-in", customerId: CustomerId(customer.id) }
      : { level: "unverified" },
    customer,
    named: order ? [order] : [],
    policy: NO_POLICY,
    isSignedOut: false,
    language: null,
    knowledge: indexKnowledge([]),
    words: makeWords(english, {}),
    timezone: "UTC",
    now: noon,
  });
}

type Given = { customer: CustomerRecord | null; order: OrderRecord | null } & Partial<LookUpInput>;

function partsOf({ customer, order, ...more }: Given): Record<string, LookUpPart> {
  const checks = lookUps({
    ...{ block: blockOf(customer, order), customer, order, texts: TEXTS, lines: TEXTS, told: TOLD },
    trouble: { customer: null, order: null },
    ...more,
  });
  return Object.fromEntries(
    checks.flatMap(({ check, parts }) => parts.map((it) => [`${check} ${it.part}`, it])),
  );
}

const red = (given: Given) =>
  Object.entries(partsOf(given)).flatMap(([name, part]) =>
    part.is === "missing" ? [`${name}: ${part.why}${part.scope ? ` (${part.scope})` : ""}`] : [],
  );

const held = (what: Withheld["what"], scope: string | null): Withheld => ({
  what,
  why: scope === null ? "protected" : "scope",
  scope,
});

test("with the record and the order there, nothing is missing, and what there is none of is no gap", () => {
  const parts = partsOf({ customer: sampleCustomer(), order: sampleOrder() });
  expect(Object.values(parts).filter(({ is }) => is === "missing")).toEqual([]);
  expect(parts["customer name"]).toMatchObject({ is: "there", value: "Maya Lind" });
  expect(parts["order lines"]).toMatchObject({ is: "there", value: "2 × Whey Isolate" });
  expect(parts["customer tags"]).toEqual({ part: "tags", is: "none" });
  expect(parts["order tracking"]).toEqual({ part: "tracking", is: "none" });
});

test.for<[string, Given, string[]]>([
  [
    "protected fields",
    {
      customer: sampleCustomer({
        name: null,
        email: null,
        withheld: [held("name", null), held("email", null)],
      }),
      order: sampleOrder(),
    },
    ["customer name: protected", "customer email: protected"],
  ],
  [
    "returns",
    { customer: sampleCustomer(), order: sampleOrder({ withheld: [held("returns", "read_returns")] }) },
    ["order returns: scope (read_returns)"],
  ],
  [
    "payments",
    { customer: sampleCustomer(), order: sampleOrder({ withheld: [held("payments", null)] }) },
    ["order payment: protected", "order refunds: protected"],
  ],
  [
    "older orders",
    {
      customer: sampleCustomer({
        withheld: [{ what: "older-orders", why: "window", scope: "read_all_orders" }],
      }),
      order: sampleOrder(),
    },
    ["customer orders: window (read_all_orders)"],
  ],
])("%s that are withheld are named with what would open them", ([, given, expected]) => {
  expect(red(given)).toEqual(expected);
});

test("without records all of both is missing for the one reason, and the rest is tested all the same", () => {
  const out = { why: "signed-out", scope: null } as const;
  const given = { customer: null, order: null, trouble: { customer: out, order: out }, told: [] };
  const checks = lookUps({ block: blockOf(null, null), texts: TEXTS, lines: TEXTS, ...given });
  expect(checks.map((it) => [it.check, isFilled(it)])).toEqual([
    ["customer", false],
    ["order", false],
    ["transcript", true],
    ["ticket", true],
  ]);
  expect(new Set(red(given))).toEqual(new Set(red(given).filter((line) => line.endsWith("signed-out"))));
});

test("a line that got lost, and a number that was not understood, are gaps of our own and said to be", () => {
  const given = { customer: sampleCustomer(), order: sampleOrder() };
  const told = [{ field: "order", value: "Bestellung sieben" }];
  expect(red({ ...given, lines: TEXTS.slice(1), told })).toEqual([
    "transcript every-line: not-shown",
    "transcript told-order: not-read",
  ]);
});
