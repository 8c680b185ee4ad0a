import { termsOf } from "#app/domain/bot/stem.ts";
import { bothEnds } from "../model/grams.ts";
import { plain } from "../normalise.ts";
import type { Turn } from "../turn.ts";
import type { BotMove } from "./bot-phrases.ts";
import type { Move } from "./customer-phrases.ts";
import type { Found } from "./phrases.ts";

/** A turn as the judgements of this folder read it; a long text from both ends. */
export type TurnWords = {
  readonly bare: string;
  readonly words: readonly string[];
  /** Stems of the words that can tell one question from another; synonyms are one. */
  readonly terms: ReadonlySet<string>;
  /** The same and the numbers. */
  readonly facts: ReadonlySet<string>;
  /** What was looked for already, so that nothing is twice. (A WeakMap for each costs the collector more than it saves.) */
  readonly seen: {
    customer?: readonly Found<Move>[];
    bot?: readonly Found<BotMove>[];
    vocabulary?: ReadonlySet<string>;
    runs?: ReadonlySet<string>;
  };
};

/**
 * A conversation is read several times for one decision and again at its next message. Few texts, and of long ones no more
 * than is read: this is no store, it only saves reading twice.
 */
const KEPT_TEXTS = 128;
const kept = new Map<string, TurnWords>();

export function turnWords({ text }: Turn): TurnWords {
  const read = bothEnds(text);
  const known = kept.get(read);
  if (known) return known;
  const words = readWords(read);
  if (kept.size >= KEPT_TEXTS) kept.clear();
  kept.set(read, words);
  return words;
}

function readWords(text: string): TurnWords {
  const bare = plain(text);
  const words = bare === "" ? [] : bare.split(" ");
  const terms = new Set<string>();
  for (const word of words) {
    const term = termOf(word);
    if (term !== "") terms.add(term);
  }
  const numbers = words.filter((word) => word.charCodeAt(0) <= 57);
  return {
    bare,
    words,
    terms,
    facts: numbers.length === 0 ? terms : new Set([...terms, ...numbers]),
    seen: {},
  };
}

/** Words come again and again; to cut one to its stem costs as much as all else here. */
const KEPT_TERMS = 2_048;
const LONGEST_KEPT = 24;
const termByWord = new Map<string, string>();

/** The stem of a word that can tell, or "". */
function termOf(word: string): string {
  const known = termByWord.get(word);
  if (known !== undefined) return known;
  const [term = ""] = termsOf(word);
  if (word.length <= LONGEST_KEPT) {
    if (termByWord.size >= KEPT_TERMS) termByWord.clear();
    termByWord.set(word, term);
  }
  return term;
}

/** Each word once. */
export function vocabularyOf({ words, seen }: TurnWords): ReadonlySet<string> {
  return (seen.vocabulary ??= new Set(words));
}

/** Runs of three letters inside the words that tell, with their borders: what a slip of the finger leaves in common. */
export function runsOf({ terms, seen }: TurnWords): ReadonlySet<string> {
  if (seen.runs) return seen.runs;
  const runs = new Set<string>();
  for (const word of terms) {
    const bordered = ` ${word} `;
    for (let start = 0; start + 3 <= bordered.length; start += 1) runs.add(bordered.slice(start, start + 3));
  }
  return (seen.runs = runs);
}

/** How many stand in both. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}

/** How alike two sets are, 0 to 1 (Dice); two empty ones are not. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}
