import { findAnswer, type KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import { compileKeywords, findIn, type KeywordIndex } from "#app/domain/triggers/keyword-index.ts";
import { ROUTINE_TOPICS } from "#app/domain/triggers/routine-topics.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { EVERY_TRADE, REFUND_DISPUTES, REGULATED_WORDS } from "#app/domain/triggers/trades.ts";
import type { Question } from "./question.ts";

/** What Baton would answer, and why; the merchant decides. Null: nothing speaks for yes or no. */
export type Suggestion = { readonly harm: HarmHint | null; readonly clear: ClearHint | null };

export type HarmHint =
  | { readonly says: true; readonly why: "regulated" | "serious"; readonly words: readonly string[] }
  | { readonly says: false; readonly why: "routine" };

export type ClearHint =
  /** So many of the examples are answered by this page of the shop. */
  | {
      readonly says: true;
      readonly why: "one-page";
      readonly title: string;
      readonly found: number;
      readonly of: number;
    }
  | { readonly says: false; readonly why: "several-pages"; readonly titles: readonly string[] }
  | { readonly says: false; readonly why: "no-page" | "few"; readonly found: number; readonly of: number };

/** What suggestions rest on: the words that a person should see, and what the assistant answers from. */
export type Grounds = { readonly words: KeywordIndex; readonly knowledge: KnowledgeIndex };

const REGULATED = "regulated";
const SERIOUS = "serious";
/** From this share of the examples on, the page answers the question. */
const MOSTLY = 0.6;

export function groundsOf(rules: readonly Rule[], knowledge: KnowledgeIndex): Grounds {
  const own = (kind: "regulated" | "keyword") =>
    rules.flatMap(({ enabled, condition }) => (enabled && condition.kind === kind ? condition.words : []));
  const words = compileKeywords([
    { id: REGULATED, words: [...REGULATED_WORDS, ...own("regulated")] },
    { id: SERIOUS, words: [...EVERY_TRADE, ...REFUND_DISPUTES, ...own("keyword")] },
  ]);
  return { words, knowledge };
}

/** One for each question, in order; yields after each example. */
export function* suggest(
  questions: readonly Question[],
  grounds: Grounds,
): Generator<undefined, Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const question of questions)
    suggestions.push({ harm: yield* harmOf(question, grounds), clear: yield* clearOf(question, grounds) });
  return suggestions;
}

function* harmOf({ examples, topic }: Question, { words }: Grounds): Generator<undefined, HarmHint | null> {
  const found = [];
  for (const example of examples) {
    found.push(...findIn(words, example));
    yield;
  }
  for (const why of [REGULATED, SERIOUS] as const) {
    const quoted = found.filter(({ id }) => id === why).map((it) => it.quoted.toLowerCase());
    if (quoted.length > 0) return { says: true, why, words: [...new Set(quoted)].slice(0, 3) };
  }
  const isRoutine = topic !== null && (ROUTINE_TOPICS as readonly string[]).includes(topic);
  return isRoutine ? { says: false, why: "routine" } : null;
}

function* clearOf({ examples }: Question, { knowledge }: Grounds): Generator<undefined, ClearHint | null> {
  if (knowledge.articles.length === 0) return null;
  const titles = new Map<string, number>();
  for (const example of examples) {
    const title = findAnswer(knowledge, example)?.source.title;
    if (title !== undefined) titles.set(title, (titles.get(title) ?? 0) + 1);
    yield;
  }
  const of = examples.length;
  const ranked = [...titles].sort(([, a], [, b]) => b - a);
  const found = ranked.reduce((sum, [, count]) => sum + count, 0);
  const [first] = ranked;
  if (!first) return { says: false, why: "no-page", found, of };
  const [title, count] = first;
  if (count >= of * MOSTLY) return { says: true, why: "one-page", title, found: count, of };
  if (found >= of * MOSTLY)
    return { says: false, why: "several-pages", titles: ranked.slice(0, 3).map(([it]) => it) };
  return { says: false, why: "few", found, of };
}
