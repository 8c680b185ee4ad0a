import { asOrderName } from "#app/domain/context/collected.ts";
import type { HandoffReason } from "#app/domain/conversation/events.ts";
import { findArticle } from "#app/domain/bot/find-article.ts";
import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { isRegulated } from "#app/domain/triggers/regulated.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { entitiesOf } from "#app/domain/understanding/entities.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import type { Words } from "#app/domain/words.ts";

export type Useful = {
  readonly text: string;
  readonly link: { readonly title: string; readonly url: string } | null;
};

const ABOUT_A_PARCEL: ReadonlySet<Topic> = new Set([
  "order-status",
  "late-delivery",
  "delivery-time",
  "order-question",
]);

/**
 * Something useful for this very issue while the shopper waits: the tracking of the order in question, else the shop's
 * article on it, else what to write down for the agent. On a regulated topic no article is linked at all.
 */
export function engagement(input: {
  saidText: string;
  knowledge: KnowledgeIndex;
  orders: readonly OrderRecord[];
  rules: readonly Rule[];
  words: Words;
  reason: HandoffReason;
}): Useful {
  const { saidText, orders, rules, words, reason } = input;
  if (reason === "regulated" || isRegulated(rules, saidText))
    return { text: words("wait.engagement.regulated"), link: null };
  if (reason === "keyword" || reason === "pattern")
    return { text: words("wait.engagement.details"), link: null };
  const topics = topicsOf(saidText);
  const parcel =
    topics.length === 0 || topics.some((topic) => ABOUT_A_PARCEL.has(topic))
      ? tracked(orders, saidText)
      : null;
  if (parcel && (topics.length > 0 || namedOrders(saidText).length > 0)) return orderCard(parcel, words);
  const article = articleFor(input, topics);
  if (article) return { text: words("wait.engagement.article"), link: article };
  return parcel ? orderCard(parcel, words) : { text: words("wait.engagement.details"), link: null };
}

/** The order that a text about a parcel means, of those that its writer may hear of; null where it means none. */
export function orderMeant(saidText: string, orders: readonly OrderRecord[]): Tracked | null {
  const isAboutParcel = topicsOf(saidText).some((topic) => ABOUT_A_PARCEL.has(topic));
  return isAboutParcel || namedOrders(saidText).length > 0 ? tracked(orders, saidText) : null;
}

export function orderCard({ name, tracking, fulfilment }: Tracked, words: Words): Useful {
  const { number, url, company } = tracking;
  const variables = { order: name, status: fulfilment.toLowerCase().replaceAll("_", " "), number };
  const text = company
    ? words("wait.engagement.tracking", { ...variables, company })
    : words("wait.engagement.tracking-number", variables);
  return { text, link: url ? { title: name, url } : null };
}

/** An order whose parcel can be followed. */
type Tracked = OrderRecord & { readonly tracking: NonNullable<OrderRecord["tracking"]> };

/** The order that was named, else the newest, if it has tracking; never another than the one that was named. */
function tracked(orders: readonly OrderRecord[], saidText: string): Tracked | null {
  const named = namedOrders(saidText);
  const meant = orders.filter(({ name }) => named.includes(name.toUpperCase()));
  const open = (named.length > 0 ? meant : orders).filter(
    (order): order is Tracked => !order.cancelled && order.tracking !== null,
  );
  return open.toSorted((a, b) => b.placedAt.getTime() - a.placedAt.getTime())[0] ?? null;
}

function namedOrders(text: string): string[] {
  return entitiesOf(text).flatMap(({ kind, value }) => (kind === "order" ? [asOrderName(value)] : []));
}

/** The shop's own words on it, else the article on the topic; never one about what the shop keeps for people. */
function articleFor(
  { knowledge, saidText, rules }: { knowledge: KnowledgeIndex; saidText: string; rules: readonly Rule[] },
  topics: readonly Topic[],
) {
  const source =
    allowedAnswer(knowledge, saidText, rules)?.source ??
    findArticle(knowledge, topics) ??
    findArticle(knowledge, GENERAL);
  if (source === null || isRegulated(rules, source.title)) return null;
  return { title: source.title, url: source.url };
}

const GENERAL = ["contact", "opening-hours"] as const satisfies readonly Topic[];
