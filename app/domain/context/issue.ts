import type { ContextLine } from "#app/contract/context-block.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import { LEARNED_TOPICS, type LearnedTopic } from "#app/domain/understanding/topics/learned-topics.ts";
import { readTopic } from "#app/domain/understanding/topics/read-topic.ts";
import { TOPIC_PHRASES, type Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import type { Words } from "#app/domain/words.ts";
import { collected, type Field } from "./collected.ts";
import { inOrder } from "./in-order.ts";
import type { KnownRecords } from "./known-records.ts";
import { type OrderMeant, orderMeant } from "./order-meant.ts";
import { shorten } from "./shorten.ts";
import { shopperLines, type ShopperLine } from "./shopper-lines.ts";
import { isFaulty, topicByWish, type Wish, type WishKind, wishOf } from "./wish.ts";

export type Issue = OrderMeant & {
  readonly topic: Topic | LearnedTopic | null;
  /** What is asked for beside what the topic says. */
  readonly wish: Wish | null;
  /** Something came broken, wrong or incomplete. */
  readonly isFaulty: boolean;
  /** The line that says the most of it. */
  readonly telling: ShopperLine | null;
  readonly line: ContextLine;
};

const QUOTED_LETTERS = 160;

/** Topic, order and what is wanted, from the newest of the shopper's lines that says something of a topic. */
export function issueOf(input: {
  said: readonly ShopperLine[];
  records: KnownRecords;
  fields: readonly Field[];
  words: Words;
  now: Date;
  timezone: string;
}): Issue {
  const { said, words } = input;
  const { topic, line: heard } = topicIn(said);
  const telling = heard ?? said.findLast(({ text }) => smallTalk(text) === null) ?? null;
  const meant = orderMeant({ ...input, topic });
  const wish = wishBeside(topic, wishOf(said));
  const parts = [
    words(topic ? `topic.${topic}` : "topic.unknown"),
    ...orderWords(meant, words),
    ...(topic ? [words(`wants.${topic}`)] : []),
    ...(wish ? [words(`context.wish.${wish.kind}`, { words: wish.words })] : []),
    ...(telling
      ? [words("context.issue.quote", { quote: shorten(telling.text, QUOTED_LETTERS) })]
      : [words("context.issue.nothing-said")]),
  ];
  const seqs = [...(telling ? [telling.seq] : []), ...meant.seqs, ...(wish ? [wish.seq] : [])];
  const records = [...(meant.order ? [meant.order] : meant.candidates)].map(({ id }) => `order/${id}`);
  const line = { text: parts.join(" · "), evidence: { seqs: inOrder(seqs), records } };
  return { ...meant, topic, wish, isFaulty: isFaulty(said), telling, line };
}

/** The newest line of which the shop's topics are heard; else one that is understood in other ways. */
function topicIn(said: readonly ShopperLine[]): { topic: Issue["topic"]; line: ShopperLine | null } {
  const newest = said.slice(-MOST_READ).toReversed();
  for (const hear of [heardIn, topicByWish, readIn])
    for (const line of newest) {
      const topic = hear(line);
      if (topic !== null) return { topic, line };
    }
  return { topic: null, line: null };
}

function heardIn({ text }: ShopperLine): Topic | null {
  return topicsOf(text)[0] ?? null;
}

function readIn({ text }: ShopperLine): Issue["topic"] {
  const read = readTopic(text, null);
  return read !== null && read.confidence >= SURE ? nameOf(read.name) : null;
}

/** What was said longer ago is another matter as often as not. */
const MOST_READ = 20;
/** Below this a topic that only the model sees is wrong as often as right. */
const SURE = 0.5;
const LEARNED: ReadonlySet<string> = new Set(LEARNED_TOPICS);

function nameOf(name: string): Issue["topic"] {
  const isOne = Object.hasOwn(TOPIC_PHRASES, name) || LEARNED.has(name);
  return isOne ? (name as Topic | LearnedTopic) : null;
}

/** What each topic says of itself. */
const SAID: Readonly<Partial<Record<Topic | LearnedTopic, readonly WishKind[]>>> = {
  "refund": ["refund"],
  "exchange": ["exchange"],
  "return": ["return"],
  "cancel-order": ["cancel"],
  "address-change": ["change"],
  "order-change": ["change"],
  "order-status": ["where"],
  "late-delivery": ["where"],
  "not-received": ["where"],
  "delivery-time": ["when"],
};

function wishBeside(topic: Issue["topic"], wish: Wish | null): Wish | null {
  if (wish === null || topic === null) return wish;
  return SAID[topic]?.includes(wish.kind) ? null : wish;
}

function orderWords({ order, by, namedOrder, candidates }: OrderMeant, words: Words): string[] {
  if (order && by === "item") return [words("context.issue.order-by-item", { order: order.name })];
  if (order && by === "only-one") return [words("context.issue.order-only-one", { order: order.name })];
  if (candidates.length > 1)
    return [words("context.issue.which-order", { orders: candidates.map(({ name }) => name).join(", ") })];
  const name = order?.name ?? namedOrder;
  return name === null ? [] : [words("context.issue.order", { order: name })];
}

/** The order numbers that the shopper wrote, as a shop writes them: `#4521`. */
export function ordersNamed(conversation: Conversation): string[] {
  const named = collected(shopperLines(conversation), []).filter(({ field }) => field === "order");
  return named.map(({ value }) => value);
}
