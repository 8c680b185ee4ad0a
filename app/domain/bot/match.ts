import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import type { Entry, KnowledgeIndex, Question } from "./knowledge.ts";

/** Too general to be answered by any passage: what is asked is still to come. */
const TOO_GENERAL: ReadonlySet<Topic> = new Set(["order-question"]);

/** An answer for these is wrong for everybody else. */
const SPECIAL_CASES: ReadonlySet<Topic> = new Set([
  "disruption",
  "holidays",
  "fake-received",
  "expired-received",
  "international",
]);

/** What the passage must speak of itself: an answer that leaves it out would be beside the point, or harmful. */
const REQUIRED: ReadonlySet<Topic> = new Set([
  "disruption",
  "fake-received",
  "expired-received",
  "international",
  "wholesale",
]);

const TOPIC_PART = 0.45;
/** A topic in the text alone is less than one in a heading or title. */
const IN_TEXT = 0.75;

/** Words that stand in every shop's question and tell little. */
const FAINT: ReadonlySet<string> = new Set([
  "product",
  "item",
  "order",
  "thing",
  "onlin",
  "websit",
  "question",
  "answer",
  "faq",
  "policy",
  "page",
  "customer",
  "company",
  "option",
  "availabl",
  "show",
  "portal",
  "book",
  "app",
  "still",
  "copy",
  "time",
  "day",
  "status",
  "detail",
]);

/**
 * How well a passage answers, 0 to 1: half is whether it is about the same topic (heading before title before text), half
 * is how much of the question's other words it has, the rare ones counting more and unknown ones counting against it.
 */
export function matchOf(index: KnowledgeIndex, entry: Entry, asked: Question): number {
  const agreed = agreement(entry, asked);
  const explained = new Set(agreed.explains);
  let all = 0;
  let met = 0;
  let hits = 0;
  for (const term of asked.terms) {
    const weight = index.rarity(term) * (FAINT.has(term) ? 0.15 : 1);
    all += weight;
    const share = entry.head.has(term)
      ? 1
      : entry.body.has(term)
        ? 0.85
        : explained.has(term)
          ? agreed.share
          : 0;
    met += weight * share;
    if (share > 0 && !FAINT.has(term)) hits += 1;
  }
  const covered = all === 0 ? agreed.share : met / all;
  if (agreed.share > 0) return TOPIC_PART * agreed.share + (1 - TOPIC_PART) * covered;
  if (asked.topics.length > 0) return covered * 0.5;
  const isNamed = asked.terms.some((term) => entry.head.has(term) && !FAINT.has(term));
  return hits >= 2 && isNamed ? covered * 0.8 : covered * 0.5;
}

type Agreement = { readonly share: number; readonly explains: readonly string[] };

/** Where the passage speaks of the question's topics; the first of them counts most, more than one counts more. */
function agreement(entry: Entry, { topics }: Question): Agreement {
  const isSpokenOf = (topic: Topic) => entry.bodyTopics.has(topic) || entry.headTopics.has(topic);
  if (topics.some(({ topic }) => REQUIRED.has(topic) && !isSpokenOf(topic)))
    return { share: 0, explains: [] };
  const telling = topics.filter(({ topic }) => !TOO_GENERAL.has(topic));
  let best = 0;
  let sum = 0;
  let weights = 0;
  const explains: string[] = [];
  for (const [rank, { topic, terms }] of telling.entries()) {
    const place =
      entry.headTopics.get(topic) ??
      entry.titleTopics.get(topic) ??
      (entry.bodyTopics.has(topic) ? IN_TEXT : 0);
    const weight = rank === 0 ? 1 : 0.7;
    weights += weight;
    sum += weight * place;
    if (place === 0) continue;
    best = Math.max(best, place * weight);
    explains.push(...terms);
  }
  return { share: weights === 0 ? 0 : 0.8 * best + 0.2 * (sum / weights), explains };
}

/**
 * Which of several good passages is meant: the one whose heading is nearest to the question, and the earlier one when
 * that does not tell. A heading that says "not", or whose subject was not asked for, must be much nearer.
 */
export function preference(index: KnowledgeIndex, entry: Entry, asked: Question): number {
  let all = 0;
  let shared = 0;
  for (const term of entry.heading) {
    all += index.rarity(term);
    if (asked.terms.includes(term)) shared += index.rarity(term);
  }
  const fit = all === 0 ? 0 : shared / all;
  const denies = entry.isNegative && !asked.isNegative ? 0.12 : 0;
  return 0.15 * fit - denies - (1 - fit) * straying(entry, asked) - 0.02 * entry.depth;
}

/** A heading about a special case that was not asked for strays most; next one with another subject, or with none. */
function straying({ headTopics, passage }: Entry, { topics }: Question): number {
  const isAsked = (topic: Topic) => topics.some((one) => one.topic === topic);
  const headed = [...headTopics.keys()];
  const special = headed.filter((topic) => SPECIAL_CASES.has(topic));
  if (special.length > 0 && !special.some(isAsked)) return 0.25;
  const [subject] = headed;
  const isElsewhere = subject === undefined ? passage.heading !== null : !isAsked(subject);
  return isElsewhere ? 0.12 : 0;
}
