import type { Source } from "#app/domain/conversation/events.ts";
import type { Article } from "#app/domain/shop.ts";
import { plain } from "#app/domain/understanding/normalise.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsHeard } from "#app/domain/understanding/topics.ts";
import { excerpt } from "./excerpt.ts";
import { matchOf, preference } from "./match.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { makeSpelling, type Spelling } from "./spelling.ts";
import { termsOf } from "./stem.ts";

/** The shop's articles, taken apart once after each sync, so that a question costs a fraction of a millisecond. */
export type KnowledgeIndex = {
  readonly articles: readonly Article[];
  readonly entries: readonly Entry[];
  /** How telling a term is: high for words that few passages have, highest for words that none has. */
  readonly rarity: (term: string) => number;
  readonly spelling: Spelling;
};

export type Entry = {
  readonly passage: Passage;
  /** Terms of the heading, of heading and title, and of the text. */
  readonly heading: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly sentences: readonly Sentence[];
  /** Topics with how surely the passage is about them. */
  readonly headTopics: ReadonlyMap<Topic, number>;
  readonly titleTopics: ReadonlyMap<Topic, number>;
  readonly bodyTopics: ReadonlySet<Topic>;
  /** The heading says "not": it answers those whom something failed. */
  readonly isNegative: boolean;
  /** 0 for the first passage of its article, towards 1 for the last. */
  readonly depth: number;
};

export type Sentence = {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly topics: ReadonlySet<Topic>;
};

/** A question in the terms and topics that passages are compared by. */
export type Question = {
  readonly terms: readonly string[];
  readonly topics: readonly { readonly topic: Topic; readonly terms: readonly string[] }[];
  readonly isNegative: boolean;
};

export type Answer = {
  readonly text: string;
  readonly source: Source;
  readonly match: number;
  /** The heading it stands under, and all that is said under it. */
  readonly passage: Passage;
};

/** Below this an answer would be a guess. Chosen by reading the answers to real shoppers' messages. */
export const MIN_MATCH = 0.58;

const READ_LETTERS = 1_000;

export function indexKnowledge(articles: readonly Article[]): KnowledgeIndex {
  const entries = articles.flatMap((article) => passagesOf(article).map(entryOf));
  const counts = new Map<string, number>();
  for (const { head, body } of entries) {
    for (const term of new Set([...head, ...body])) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarity = (term: string) => Math.log(1 + entries.length / (counts.get(term) ?? 1));
  const vocabulary = articles.flatMap(({ title, body }) => plain(`${title} ${body}`).split(" "));
  return { articles, entries, rarity, spelling: makeSpelling(vocabulary) };
}

/** One to three sentences of the shop's own articles that answer the question, or null when none does. */
export function findAnswer(index: KnowledgeIndex, question: string): Answer | null {
  const asked = questionOf(index, question);
  let best: Entry | null = null;
  let bestMatch = 0;
  let bestRank = -Infinity;
  for (const entry of index.entries) {
    const match = matchOf(index, entry, asked);
    if (match < MIN_MATCH) continue;
    const rank = match + preference(index, entry, asked);
    if (rank > bestRank) [best, bestMatch, bestRank] = [entry, match, rank];
  }
  if (!best) return null;
  const { kind, title, url } = best.passage.article;
  return {
    text: excerpt(index, best, asked),
    source: { kind, title, url },
    match: Math.round(bestMatch * 100) / 100,
    passage: best.passage,
  };
}

/** That something is ordered, or asked, is said in every question; it counts only where nothing else is said. */
const FRAMES: ReadonlySet<Topic> = new Set(["order-question", "placing-order"]);

function questionOf(index: KnowledgeIndex, question: string): Question {
  const bare = index.spelling.correct(plain(question.slice(0, READ_LETTERS)));
  const heard = topicsHeard(bare).map(({ topic, words }) => ({ topic, terms: termsOf(words) }));
  const telling = heard.filter(({ topic }) => !FRAMES.has(topic));
  const topics = telling.length > 0 ? telling : heard;
  const kept = new Set(topics.flatMap(({ terms }) => terms));
  const frames = heard.filter((one) => !topics.includes(one)).flatMap(({ terms }) => terms);
  const terms = [...new Set(termsOf(bare))].filter((term) => kept.has(term) || !frames.includes(term));
  return { terms, topics, isNegative: NEGATIVE.test(bare) };
}

const NEGATIVE =
  /\b(?:no|not|never|cannot|cant|dont|doesnt|didnt|isnt|wont|unable|fails?|failed|missing|without)\b/;

/** "When the courier delivers" in a statement is not the question "when do you deliver". */
const CLAUSE_WORDS = /\b(?:when|where|how|if)\b/g;

function entryOf(passage: Passage, at: number, all: readonly Passage[]): Entry {
  const { heading, article } = passage;
  const sentences = passage.sentences.map((text): Sentence => {
    const bare = plain(text);
    return {
      text,
      terms: new Set(termsOf(bare)),
      topics: new Set(topicsHeard(bare.replace(CLAUSE_WORDS, "…")).map(({ topic }) => topic)),
    };
  });
  return {
    passage,
    heading: new Set(termsOf(plain(heading ?? ""))),
    head: new Set(termsOf(plain(`${heading ?? ""} ${article.title}`))),
    body: new Set(sentences.flatMap(({ terms }) => [...terms])),
    sentences,
    headTopics: ranked(heading ?? article.title, 1),
    titleTopics: ranked(article.title, 0.7),
    bodyTopics: new Set(sentences.flatMap(({ topics }) => [...topics])),
    isNegative: NEGATIVE.test(plain(heading ?? "")),
    depth: at / all.length,
  };
}

/** The first topic of a heading is what it is about; others are only touched. */
function ranked(heading: string, worth: number): ReadonlyMap<Topic, number> {
  return new Map(
    topicsHeard(plain(heading)).map(({ topic }, rank) => [topic, rank === 0 ? worth : worth * 0.6]),
  );
}
