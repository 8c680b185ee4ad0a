import type { ContextLine } from "#app/contract/context-block.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { cut } from "#app/domain/cut.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/shop.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import type { Words } from "#app/domain/words.ts";
import { collected, type Field } from "./collected.ts";
import { shopperLines, type ShopperLine } from "./shopper-lines.ts";

export type Issue = {
  readonly topic: Topic | null;
  /** The order in the shop's records that the shopper means. */
  readonly order: OrderRecord | null;
  /** The number as the shopper wrote it, whether or not it was found. */
  readonly namedOrder: string | null;
  readonly line: ContextLine;
};

/** Topics that are about one order of the shopper, so that a single open order is surely the one. */
// prettier-ignore
const OF_AN_ORDER: ReadonlySet<Topic> = new Set([
  "refund", "exchange", "wrong-item", "damaged-item", "missing-item", "return", "cancel-order", "address-change",
  "invoice", "late-delivery", "order-status", "order-question",
]);

const QUOTED_LETTERS = 160;

/** Topic, order and what is wanted, from the newest of the shopper's lines that says something of a topic. */
export function issueOf(input: {
  said: readonly ShopperLine[];
  customer: CustomerRecord | null;
  fields: readonly Field[];
  words: Words;
}): Issue {
  const { said, customer, fields, words } = input;
  const telling = said.findLast(({ text }) => topicsOf(text).length > 0);
  const topic = telling ? (topicsOf(telling.text)[0] ?? null) : null;
  const quoted = telling ?? said.findLast(({ text }) => smallTalk(text) === null) ?? null;
  const named = fields.findLast(({ field }) => field === "order") ?? null;
  const order = orderMeant(customer, named?.value ?? null, topic);
  const parts = [
    words(topic ? `topic.${topic}` : "topic.unknown"),
    ...(order || named ? [words("context.issue.order", { order: order?.name ?? named?.value ?? "" })] : []),
    ...(topic ? [words(`wants.${topic}`)] : []),
    ...(quoted
      ? [words("context.issue.quote", { quote: shorten(quoted.text) })]
      : [words("context.issue.nothing-said")]),
  ];
  const seqs = [...new Set([...(quoted ? [quoted.seq] : []), ...(named?.seqs ?? [])])].toSorted(
    (a, b) => a - b,
  );
  const records = order ? [`order/${order.id}`] : [];
  return {
    topic,
    order,
    namedOrder: named?.value ?? null,
    line: { text: parts.join(" · "), evidence: { seqs, records } },
  };
}

/** The named order if it is the customer's; without a name, the only one there is, when the topic is about an order. */
function orderMeant(
  customer: CustomerRecord | null,
  named: string | null,
  topic: Topic | null,
): OrderRecord | null {
  if (!customer) return null;
  if (named !== null) return orderNamed(customer.orders, named);
  const [only, second] = customer.orders;
  return only && !second && topic !== null && OF_AN_ORDER.has(topic) ? only : null;
}

/** The order of that number, however the shopper wrote it. */
export function orderNamed(orders: readonly OrderRecord[], named: string | null): OrderRecord | null {
  return named === null ? null : (orders.find(({ name }) => digits(name) === digits(named)) ?? null);
}

/** The order numbers that the shopper wrote, as a shop writes them: `#4521`. */
export function ordersNamed(conversation: Conversation): string[] {
  const named = collected(shopperLines(conversation), null).filter(({ field }) => field === "order");
  return named.map(({ value }) => value);
}

function digits(order: string): string {
  return order.replace(/\D/g, "");
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= QUOTED_LETTERS ? line : `${cut(line, QUOTED_LETTERS).replace(/\s\S*$/, "")} …`;
}
