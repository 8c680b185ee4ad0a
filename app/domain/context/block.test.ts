import { expect, test } from "vitest";
import { asked, base, saying } from "../../../tests/support/sample-block.ts";
import { contextBlock } from "./block.ts";
import { renderContext } from "./render.ts";

test("a signed-in customer is shown with tier, tags, orders and money, from Shopify's record", () => {
  const { customer } = contextBlock(base);
  expect(customer.text).toBe(
    "Maya Lind · VIP · tags: wholesale-lead · segments: Loyal · orders: 12, the newest #4530 of 28 Jan 2026 (on its way) · " +
      "spent: 1840.50 EUR · customer since 2 May 2024 · writes in English · note: Prefers e-mail · " +
      "signed in, confirmed by Shopify",
  );
  expect(customer.evidence).toEqual({ seqs: [], records: ["customer/77", "order/4530"] });
});

test("the issue names topic, order and what is wanted, on the lines and records it rests on", () => {
  const { issue } = contextBlock(base);
  expect(issue.text).toContain("A late delivery");
  expect(issue.text).toContain("#4521");
  expect(issue.text).toContain("has not received");
  expect(issue.evidence).toEqual({ seqs: [1, 3, 5], records: ["order/4521"] });
});

test("what the bot tried comes from its own lines", () => {
  const { botTried } = contextBlock(base);
  expect(botTried.map(({ text }) => text)).toEqual([
    expect.stringContaining("Shipping policy"),
    expect.stringContaining("Offered a person"),
  ]);
  expect(botTried.map(({ evidence }) => evidence.seqs)).toEqual([[2], [4]]);
});

test("the sentiment has level, direction and the shopper's words with counts", () => {
  const { sentiment } = contextBlock(base);
  expect(sentiment.text).toMatch(/^angry · getting worse/);
  expect(sentiment.text).toContain("“late” ×2");
  expect(sentiment.text).toContain("“worst service ever” ×1");
  expect(sentiment.evidence.seqs).toEqual([3, 5]);
});

test("what was collected is there once, with every line that names it", () => {
  expect(contextBlock(base).collected).toEqual([
    { field: "order", value: "#4521", seqs: [1, 3] },
    { field: "email", value: "maya.l@example.com", seqs: [5] },
    {
      field: "happened",
      value: "This is the worst service ever, it is late!!! write to maya.l@example.com",
      seqs: [5],
    },
  ]);
});

test("the order in question comes first and is marked", () => {
  const { orders } = contextBlock(base);
  expect(orders.map(({ name, meant }) => [name, meant])).toEqual([
    ["#4521", true],
    ["#4530", false],
    ["#4519", false],
  ]);
  expect(orders[0]).toMatchObject({
    total: "59.80 EUR",
    lines: [{ title: "Whey Isolate", quantity: 2, price: "29.90 EUR" }],
    tracking: { number: "JD014", company: "DHL" },
  });
});

test("a chat in which nothing was written is still a whole block", () => {
  const block = saying([], { handoff: { ...asked, evidence: { seqs: [1], words: [] } } });
  expect(block.issue.text).toContain("nothing written yet");
  expect(block.botTried).toHaveLength(1);
  expect(block.sentiment.text).toContain("neutral");
});

test("as plain text each part stands under its heading, with what it rests on", () => {
  const lines = renderContext(contextBlock(base)).split("\n");
  for (const heading of [
    "SUMMARY",
    "CUSTOMER",
    "ISSUE",
    "BOT TRIED",
    "SENTIMENT",
    "TRIGGER",
    "COLLECTED",
    "SUGGESTED RESPONSE",
  ]) {
    expect(lines.filter((line) => line.startsWith(heading))).toHaveLength(1);
  }
  expect(lines.find((line) => line.startsWith("CUSTOMER"))).toContain("[customer/77, order/4530]");
});

test("the summary says who, what and how often, then what was tried, how they feel and what is open", () => {
  const { summary } = contextBlock(base);
  expect(summary.map(({ text }) => text)).toEqual([
    "Maya Lind, VIP, writes about a late delivery, order #4521 (2 × Whey Isolate, 59.80 EUR, placed 20 Jan 2026), " +
      "3 messages in a minute.",
    "The assistant answered from Shipping policy and offered a person; the shopper is angry, getting worse. " +
      "Handed over: asked for a person. Open: has not received the order in time.",
  ]);
  expect(summary.map(({ evidence }) => evidence)).toEqual([
    { seqs: [1, 3, 5], records: ["customer/77", "order/4521"] },
    { seqs: [2, 3, 4, 5], records: [] },
  ]);
});
