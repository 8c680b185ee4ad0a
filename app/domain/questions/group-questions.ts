import { plain } from "#app/domain/understanding/normalise.ts";
import { termsOf } from "#app/domain/bot/stem.ts";
import { clusterVectors } from "./cluster-vectors.ts";
import { likenessTo, newClusters, open, put } from "./clusters.ts";
import { examplesOf, type Member, phrasesOf, titleOf } from "./pick-examples.ts";
import { type Answered, type Asked, type Outcome, OUTCOMES, type Question } from "./question.ts";
import { type Comparable, type Vector, vectorsOf } from "./vectors.ts";

/** Different messages that are compared: the newest, so that the work stays below a second. */
const MOST_MESSAGES = 5_000;
const MOST_QUESTIONS = 50;
/** Where there is much to choose from, what one shopper asked once is no frequent question. */
const MANY = 200;

type Told = {
  /** Questions that the merchant has answered: they are found again, and keep their id. */
  readonly answered: readonly Answered[];
  readonly topicOf: (text: string) => Comparable["topic"];
};

type Distinct = Comparable & { readonly count: number; readonly outcomes: Record<Outcome, number> };

/**
 * The most frequent questions of many messages (the newest first), grouped by meaning. Pure and in slices: yields often,
 * and the same messages give the same questions.
 */
export function* groupQuestions(
  asked: readonly Asked[],
  { answered, topicOf }: Told,
): Generator<undefined, Question[]> {
  const messages = yield* distinct(asked, topicOf);
  const seeds = answered.map(({ question }) => [...new Set([question.title, ...question.phrases])]);
  const taught = seeds.flat().map((text): Comparable => ({ text, topic: topicOf(text) }));
  const vectors = yield* vectorsOf([...messages, ...taught]);
  const own = vectors.slice(0, messages.length);
  const labels = yield* clusterVectors(own, split(vectors.slice(messages.length), seeds));
  const all = messages.reduce((sum, { count }) => sum + count, 0);
  const questions: Question[] = [];
  const ids = new Set(answered.map(({ id }) => id));
  for (const { label, indexes, count } of largest(messages, labels)) {
    const known = answered[label];
    const described = describe(indexes, messages, own);
    const id = known?.id ?? freeId(described.title, ids);
    ids.add(id);
    const title = known?.question.title ?? described.title;
    questions.push({ ...described, title, id, count, share: count / all });
    yield;
  }
  return questions;
}

type Group = { readonly label: number; readonly indexes: number[]; count: number };

/** The groups with the most messages. */
function largest(messages: readonly Distinct[], labels: readonly number[]): Group[] {
  const groups = new Map<number, Group>();
  let all = 0;
  for (const [index, { count }] of messages.entries()) {
    const label = labels[index] ?? 0;
    const group = groups.get(label) ?? { label, indexes: [], count: 0 };
    groups.set(label, group);
    group.indexes.push(index);
    group.count += count;
    all += count;
  }
  return [...groups.values()]
    .filter(({ count }) => count >= (all >= MANY ? 2 : 1))
    .sort((a, b) => b.count - a.count || a.label - b.label)
    .slice(0, MOST_QUESTIONS);
}

/** Each text once, with how often it was written and what came of it. */
function* distinct(asked: readonly Asked[], topicOf: Told["topicOf"]): Generator<undefined, Distinct[]> {
  const byWords = new Map<string, Distinct & { count: number; text: string }>();
  for (const { text, outcome } of asked) {
    const words = plain(text);
    const known = byWords.get(words);
    if (known) {
      known.count += 1;
      known.outcomes[outcome] += 1;
      if (isTidier(text, known.text)) known.text = text;
    } else if (byWords.size < MOST_MESSAGES) {
      const outcomes = { "answered": 0, "not-known": 0, "handed-over": 0, "untold": 0, [outcome]: 1 };
      byWords.set(words, { text, topic: topicOf(text), count: 1, outcomes });
    }
    yield;
  }
  // Frequent ones first, and then by their words: the order in which they came decides nothing.
  const sorted = [...byWords.entries()].sort(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
  );
  return sorted.map(([, message]) => message);
}

/** Of two spellings of one message, the one to show: as a sentence, else whichever comes first. */
function isTidier(text: string, other: string): boolean {
  const points = (it: string) =>
    (/^\p{Lu}/u.test(it) ? 2 : 0) + (/[?.!]$/.test(it) ? 1 : 0) - (/\p{Lu}{4}/u.test(it) ? 2 : 0);
  return points(text) - points(other) > 0 || (points(text) === points(other) && text < other);
}

function describe(indexes: readonly number[], messages: readonly Distinct[], vectors: readonly Vector[]) {
  const clusters = newClusters(1);
  const middle = open(clusters);
  const found = indexes.flatMap((index) => {
    const message = messages[index];
    const vector = vectors[index];
    if (!message || !vector) return [];
    put(clusters, middle, vector);
    return [{ message, vector }];
  });
  const members = found.map(({ message, vector }): Member => {
    return {
      text: message.text,
      count: message.count,
      likeness: likenessTo(clusters, middle, vector),
      vector,
    };
  });
  const title = titleOf(members);
  const outcomes = Object.fromEntries(
    OUTCOMES.map((outcome) => [
      outcome,
      found.reduce((sum, { message }) => sum + message.outcomes[outcome], 0),
    ]),
  ) as Record<Outcome, number>;
  const topic = commonTopic(found.map(({ message }) => message));
  return { title, topic, outcomes, examples: examplesOf(members, title), phrases: phrasesOf(members, title) };
}

/** The topic of more than half of the messages. */
function commonTopic(messages: readonly Distinct[]): string | null {
  const counts = new Map<string, number>();
  for (const { topic, count } of messages)
    if (topic) counts.set(topic.name, (counts.get(topic.name) ?? 0) + count);
  const all = messages.reduce((sum, { count }) => sum + count, 0);
  return [...counts].find(([, count]) => count > all / 2)?.[0] ?? null;
}

/** From its telling words, so that it can be read: `order-arrive-late`. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const words = termsOf(plain(title)).filter((term) => /^[a-z]+$/.test(term));
  const stem = `q-${words.slice(0, 4).join("-")}`.slice(0, 40).replace(/-$/, "");
  let id = stem;
  for (let nth = 2; taken.has(id); nth += 1) id = `${stem}-${nth}`;
  return id;
}

function split(vectors: readonly Vector[], seeds: readonly (readonly string[])[]): Vector[][] {
  let start = 0;
  return seeds.map(({ length }) => vectors.slice(start, (start += length)));
}
