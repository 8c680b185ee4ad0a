import type { ContextBlock } from "../../app/contract/context-block.ts";
import { indexKnowledge } from "../../app/domain/bot/knowledge.ts";
import { SAMPLE_ARTICLES } from "../../app/domain/bot/sample-articles.ts";
import type { BlockInput, HandedOver } from "../../app/domain/context/block-input.ts";
import { contextBlock } from "../../app/domain/context/block.ts";
import type { EventBody } from "../../app/domain/conversation/events.ts";
import { fold, newConversation, number } from "../../app/domain/conversation/fold.ts";
import { ConversationId, CustomerId, VisitorId } from "../../app/domain/ids.ts";
import { NO_POLICY } from "../../app/domain/policy.ts";
import type { CustomerRecord, OrderRecord } from "../../app/domain/records.ts";
import { sampleCustomer, sampleOrder } from "../../app/domain/sample-records.ts";
import { makeWords } from "../../app/domain/words.ts";
import english from "../../locales/en.json" with { type: "json" };

export const noon = new Date("2026-02-01T12:00:00Z");
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

export const order = (name: string, day: string, more: Partial<OrderRecord> = {}): OrderRecord =>
  sampleOrder({
    id: name.slice(1),
    name,
    placedAt: new Date(`2026-01-${day}T10:00:00Z`),
    tracking: { number: "JD014", url: null, company: "DHL" },
    ...more,
  });

/** A VIP of three orders, who has asked for a person. */
export const maya: CustomerRecord = sampleCustomer({
  tier: "vip",
  tags: ["wholesale-lead"],
  segments: ["Loyal"],
  ordersCount: 12,
  spent: { amount: "1840.50", currency: "EUR" },
  since: new Date("2024-05-02T10:00:00Z"),
  note: "Prefers e-mail",
  orders: [order("#4530", "28"), order("#4521", "20"), order("#4519", "02")],
});
export const SIGNED_IN = { level: "signed-in", customerId: CustomerId("77") } as const;
export const UNVERIFIED = { level: "unverified" } as const;

const log = [
  shopper("Where is my order #4521?"),
  answer("As soon as your parcel leaves us you get an e-mail with a tracking link."),
  shopper("That is not helpful, #4521 is late"),
  offer,
  shopper("This is the worst service ever, it is late!!! write to maya.l@example.com"),
];

export const asked: HandedOver = {
  reason: "asked-for-person",
  ruleId: "asked-for-person",
  ruleName: null,
  evidence: { seqs: [5], words: ["worst service"] },
  priority: "normal",
  serviceSeconds: null,
  resolveSeconds: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
};

export const base: BlockInput = {
  conversation: fold(
    newConversation(ConversationId("c-1"), visitorId, null),
    number(newConversation(ConversationId("c-1"), visitorId, null), log, noon),
  ),
  handoff: asked,
  rules: [],
  verification: SIGNED_IN,
  customer: maya,
  named: [],
  policy: NO_POLICY,
  isSignedOut: false,
  language: "en",
  knowledge: indexKnowledge(SAMPLE_ARTICLES),
  words: makeWords(english, {}),
  timezone: "Europe/Berlin",
  now: noon,
};
export const missing = (block: ContextBlock) => block.missing.map(({ text }) => text).join(" ");
/** The block of a conversation in which these lines were written. */
export const saying = (texts: readonly string[], more: Partial<BlockInput> = {}) => {
  const start = newConversation(ConversationId("c-1"), visitorId, null);
  return contextBlock({
    ...base,
    conversation: fold(start, number(start, texts.map(shopper), noon)),
    ...more,
  });
};
