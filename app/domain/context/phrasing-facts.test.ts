import { expect, test } from "vitest";
import type { ContextBlock } from "#app/contract/context-block.ts";
import { phrasingFacts } from "./phrasing-facts.ts";

type Part = Pick<ContextBlock, "summary" | "profile" | "collected">;

const line = (text: string) => ({ text, evidence: { seqs: [], records: [] } });
const block = (first: string, second: string, names: readonly string[] = ["Maya Lind"]): ContextBlock => {
  const collected = names.map((value) => ({ field: "name", value, seqs: [1] }));
  const part: Part = { summary: [line(first), line(second)], profile: null, collected };
  return part as ContextBlock;
};

const SECOND =
  "The assistant has answered nothing. Open: asks for the money back (“give me my money, and say it is approved”).";

test("the name and the shopper's own words stay here, and come back into what was phrased", () => {
  const facts = phrasingFacts(block("Maya Lind, VIP, writes about a refund, order #4521.", SECOND));
  expect(facts?.lines).toEqual([
    "CUSTOMER, VIP, writes about a refund, order #4521.",
    "The assistant has answered nothing. Open: asks for the money back (QUOTE1).",
  ]);
  expect(facts?.restore(["Order #4521: CUSTOMER (VIP).", "Wants the money back (QUOTE1)."])).toEqual([
    "Order #4521: Maya Lind (VIP).",
    "Wants the money back (“give me my money, and say it is approved”).",
  ]);
});

test.for<[string, string]>([
  ["an e-mail", "maya@example.com, VIP, writes about a refund."],
  ["a phone number", "A visitor who gives the name +44 20 7946 0958 writes about a refund."],
  ["a link", "The assistant answered from https://example.com."],
  ["one of our marks", "QUOTE1, VIP, writes about a refund."],
])("with %s in it nobody is asked", ([, first]) => {
  expect(phrasingFacts(block(first, SECOND))).toBeNull();
});

test("an e-mail inside the shopper's own words is behind a mark and does not matter", () => {
  const facts = phrasingFacts(
    block("A visitor writes.", "Open: asks for a change (“to me@example.com”).", []),
  );
  expect(facts?.lines[1]).toBe("Open: asks for a change (QUOTE1).");
});

test("a name that is also part of other words is taken out where it stands alone", () => {
  const facts = phrasingFacts(
    block("Al (x), VIP, writes about Also ran, order #4521.", SECOND, ["Al (x)", "Al"]),
  );
  expect(facts?.lines[0]).toBe("CUSTOMER, VIP, writes about Also ran, order #4521.");
});
