import { expect, test } from "vitest";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { SAMPLE_ARTICLES } from "#app/domain/bot/sample-articles.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { ConversationId, VisitorId } from "#app/domain/ids.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/shop.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { type BlockInput, contextBlock, type HandedOver, renderContext } from "./block.ts";

const noon = new Date("2026-02-01T12:00:00Z");
const visitorId = VisitorId("v-1");
const source = {
  kind: "policy",
  title: "Shipping policy",
  url: "https://northwind.example/policies/shipping-policy",
} as const;

const shopper = (text: string): EventBody => ({
  type: "message.posted",
  author: "shopper",
  visitorId,
  clientId: text,
  text,
});
const answer = (text: string): EventBody => ({
  type: "message.posted",
  author: "bot",
  text,
  bot: { kind: "answer", source, match: 0.9 },
});
const offer: EventBody = {
  type: "person.offered",
  author: "bot",
  text: "Shall I?",
  reason: "outside-knowledge",
  ruleId: "outside-knowledge",
  ruleName: null,
  evidence: { seqs: [3], words: [] },
};

const order = (name: string, day: string, more: Partial<OrderRecord> = {}): OrderRecord => ({
  id: name.slice(1),
  name,
  placedAt: new Date(`2026-01-${day}T10:00:00Z`),
  total: { amount: "59.80", currency: "EUR" },
  payment: "PAID",
  fulfilment: "IN_TRANSIT",
  cancelled: false,
  lines: [{ title: "Whey Isolate", quantity: 2 }],
  tracking: { number: "JD014", url: null, company: "DHL" },
  refunded: null,
  ...more,
});

const maya: CustomerRecord = {
  id: "77",
  name: "Maya Lind",
  email: "maya@example.com",
  tier: "vip",
  tags: ["wholesale-lead"],
  ordersCount: 12,
  spent: { amount: "1840.50", currency: "EUR" },
  locale: "en",
  orders: [order("#4519", "02"), order("#4521", "20"), order("#4530", "28")],
};

const log = [
  shopper("Where is my order #4521?"),
  answer("As soon as your parcel leaves us you get an e-mail with a tracking link."),
  shopper("That is not helpful, #4521 is late"),
  offer,
  shopper("This is the worst service ever, it is late!!! write to maya.l@example.com"),
];

const asked: HandedOver = {
  reason: "asked-for-person",
  ruleId: "asked-for-person",
  ruleName: null,
  evidence: { seqs: [5], words: ["worst service"] },
  priority: "normal",
  serviceSeconds: null,
  at: noon,
};

const base: BlockInput = {
  conversation: fold(
    newConversation(ConversationId("c-1"), visitorId, null),
    number(newConversation(ConversationId("c-1"), visitorId, null), log, noon),
  ),
  handoff: asked,
  rules: [],
  signedIn: true,
  customer: maya,
  named: [],
  knowledge: indexKnowledge(SAMPLE_ARTICLES),
  words: makeWords(english, {}),
  timezone: "Europe/Berlin",
  now: noon,
};
const saying = (texts: readonly string[], more: Partial<BlockInput> = {}) => {
  const start = newConversation(ConversationId("c-1"), visitorId, null);
  return contextBlock({
    ...base,
    conversation: fold(start, number(start, texts.map(shopper), noon)),
    ...more,
  });
};

test("an order that was only named is shown on top, and said to be unconfirmed", () => {
  const [hers] = maya.orders;
  if (!hers) throw new Error("Maya has an order");
  const stranger = { ...hers, id: "77", name: "#7077" };
  const block = saying(["where is #7077?"], { signedIn: false, customer: null, named: [stranger] });
  expect(block.orders).toEqual([expect.objectContaining({ name: "#7077", meant: true })]);
  expect(block.missing.join(" ")).toMatch(/#7077.*Nothing confirms/);
  expect(JSON.stringify(block.suggested)).not.toContain(hers.payment);
});

test("a signed-in customer is shown with tier, tags, orders and money, from Shopify's record", () => {
  const { customer } = contextBlock(base);
  for (const part of ["Maya Lind", "VIP", "wholesale-lead", "12", "1840.50 EUR", "signed in"]) {
    expect(customer.text).toContain(part);
  }
  expect(customer.evidence).toEqual({ seqs: [], records: ["customer/77"] });
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

test("where a regulated topic came up, no text of the shop is suggested, whatever the reason", () => {
  const asking = ["I want a refund", "and what dosage is safe"];
  expect(saying(asking.slice(0, 1)).suggested.text).toContain("Refund policy");
  expect(saying(asking).suggested.text).not.toContain("Refund policy");
  expect(saying(asking).suggested.text).toContain("with care");
});

test("what was collected is there once, with every line that names it", () => {
  expect(contextBlock(base).collected).toEqual([
    { field: "order", value: "#4521", seqs: [1, 3] },
    { field: "email", value: "maya.l@example.com", seqs: [5] },
  ]);
});

test("the suggested first message has name, issue and next step, and says why", () => {
  const { suggested } = contextBlock(base);
  expect(suggested.text).toMatch(
    /^“Hi Maya, .*late delivery, order #4521.*tracking.*” Why: .*VIP.*Shipping policy/,
  );
  expect(suggested.evidence.records).toEqual(expect.arrayContaining(["order/4521", "customer/77"]));
});

test("the order in question comes first and is marked", () => {
  const { orders } = contextBlock(base);
  expect(orders.map(({ name, meant }) => [name, meant])).toEqual([
    ["#4521", true],
    ["#4530", false],
    ["#4519", false],
  ]);
  expect(orders[0]).toMatchObject({ total: "59.80 EUR", lines: ["2 × Whey Isolate"], tracking: "DHL JD014" });
});

test("the only order is the one in question, several are not guessed", () => {
  const one = { ...maya, orders: [order("#4521", "20")] };
  expect(saying(["where is my parcel"], { customer: one }).orders[0]?.meant).toBe(true);
  expect(saying(["where is my parcel"]).orders.some(({ meant }) => meant)).toBe(false);
  expect(saying(["where is my parcel"]).suggested.text).toContain("Which of your orders");
});

test("without a signature nothing of the record is shown, and the block says so", () => {
  const block = saying(["my name is Maya Lind, where is order 4521"], { signedIn: false, customer: null });
  expect(block.customer.text).toBe("Not verified: the shopper is not signed in · gives as own: Maya Lind");
  expect(block.customer.evidence).toEqual({ seqs: [1], records: [] });
  expect(block.orders).toEqual([]);
  expect(block.missing).toEqual([expect.stringContaining("not signed in")]);
  expect(block.suggested.text).toContain("Hi Maya");
});

test("a record without a signature is not used, even when it is there", () => {
  const block = saying(["where is #4521"], { signedIn: false });
  expect(JSON.stringify(block)).not.toMatch(/Lind|VIP|59\.80|customer\/77/);
});

const gaps: [string, Partial<BlockInput>, string][] = [
  ["a record that did not come", { customer: null }, "Shopify did not give it in time"],
  ["a withheld name", { customer: { ...maya, name: null } }, "No name"],
  ["a withheld e-mail", { customer: { ...maya, email: null } }, "No e-mail"],
  ["orders out of reach", { customer: { ...maya, orders: [] } }, "could not be read"],
];
test.for(gaps)("the block says that it misses %s", ([, more, part]) => {
  expect(saying(["hello"], more).missing.join(" ")).toContain(part);
});

test("an order of somebody else is named as not found, and none is shown for it", () => {
  const block = saying(["where is #9999"]);
  expect(block.missing).toEqual([expect.stringContaining("#9999")]);
  expect(block.orders.some(({ meant }) => meant)).toBe(false);
});

test("a chat in which nothing was written is still a whole block", () => {
  const block = saying([], { handoff: { ...asked, evidence: { seqs: [1], words: [] } } });
  expect(block.issue.text).toContain("nothing written yet");
  expect(block.botTried).toHaveLength(1);
  expect(block.sentiment.text).toContain("neutral");
});

test("after a listed word no policy is suggested", () => {
  const block = saying(["I want a refund, this is fraud"], { handoff: { ...asked, reason: "keyword" } });
  expect(block.suggested.text).not.toContain("Refund policy");
});

test("as plain text each part stands under its heading, with what it rests on", () => {
  const lines = renderContext(contextBlock(base)).split("\n");
  for (const heading of [
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
  expect(lines.find((line) => line.startsWith("CUSTOMER"))).toContain("[customer/77]");
});
