import { unmask } from "#app/domain/understanding/normalise.ts";
import { compileKeywords, findIn, type KeywordIndex } from "./keyword-index.ts";
import type { Rule } from "./rule.ts";
import { readPattern, type SafePattern, weightOf } from "./safe-pattern.ts";

/** A trigger matrix that is ready to be asked: words and patterns of all its rules are looked for in one go. */
export type Matrix = {
  /** All rules, in the shop's order. */
  readonly rules: readonly Rule[];
  /** Of these, the ones that are switched on. */
  readonly enabled: readonly Rule[];
  /** Of the listed words; more than one where there are thousands. */
  readonly keywords: readonly KeywordIndex[];
  readonly patterns: readonly PatternOf[];
};

type PatternOf = { readonly ruleId: string; readonly pattern: SafePattern };

const WORDS_AT_ONCE = 1_000;
/** Longer messages are read from both ends. */
const READ_LETTERS = 4_000;
/** Fewer are read where many heavy patterns come together; what is left then of the shop's order is not asked. */
const LEAST_LETTERS = 200;
/** Letters times instructions; at the worst about 0.1 µs each. */
const MOST_STEPS = 150_000;

/** Once when the rules change. A pattern that cannot be run, which the settings refuse, matches nothing. */
export function compileMatrix(rules: readonly Rule[]): Matrix {
  const work = compilingMatrix(rules);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The same in steps of a few hundredths of a second, so that others can be served in between. */
export function* compilingMatrix(rules: readonly Rule[]): Generator<undefined, Matrix> {
  const enabled = rules.filter((rule) => rule.enabled);
  const keywords: KeywordIndex[] = [];
  for (const lists of inParts(enabled)) {
    keywords.push(compileKeywords(lists));
    yield;
  }
  const patterns: PatternOf[] = [];
  for (const { id, condition } of enabled) {
    for (const source of condition.kind === "pattern" ? condition.patterns : []) {
      const read = readPattern(source);
      if (read.ok) patterns.push({ ruleId: id, pattern: read.value });
      yield;
    }
  }
  return { rules, enabled, keywords, patterns };
}

type List = { readonly id: string; readonly words: readonly string[] };

/** The lists of words of all rules, so many words at once. */
function inParts(rules: readonly Rule[]): List[][] {
  const parts: List[][] = [[]];
  let room = WORDS_AT_ONCE;
  for (const { id, condition } of rules) {
    if (!("words" in condition)) continue;
    for (let start = 0; start < condition.words.length;) {
      const words = condition.words.slice(start, start + room);
      parts.at(-1)?.push({ id, words });
      start += words.length;
      room -= words.length;
      if (room > 0) continue;
      parts.push([]);
      room = WORDS_AT_ONCE;
    }
  }
  return parts.filter((lists) => lists.length > 0);
}

/** The words by which a message fires listed words and patterns, as they stand in it, by the id of the rule. */
export function wordsFound(
  { keywords, patterns }: Matrix,
  text: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (ruleId: string, words: string) => {
    const known = found.get(ruleId);
    if (!known) found.set(ruleId, [words]);
    else if (!known.includes(words)) known.push(words);
  };
  for (const index of keywords) for (const { id, quoted } of findIn(index, text)) add(id, quoted);
  if (patterns.length > 0) searchPatterns(patterns, text, add);
  return found;
}

/** On the message as it was written, and on a copy without its disguises where that is another. */
function searchPatterns(
  patterns: readonly PatternOf[],
  text: string,
  add: (ruleId: string, words: string) => void,
): void {
  const written = bothEnds(text, READ_LETTERS);
  const lower = written.toLowerCase();
  const bare = unmask(written);
  const copies = bare === lower ? [written] : [written, bare];
  const possible = patterns.filter(
    ({ pattern: { literal } }) => literal === "" || lower.includes(literal) || bare.includes(literal),
  );
  const weight = possible.reduce((sum, { pattern }) => sum + weightOf(pattern), 0) * copies.length;
  const letters = Math.max(LEAST_LETTERS, Math.floor(MOST_STEPS / Math.max(1, weight)));
  const read = copies.map((copy) => bothEnds(copy, letters));
  let steps = 0;
  for (const { ruleId, pattern } of possible) {
    for (const copy of read) {
      steps += weightOf(pattern) * copy.length;
      if (steps > MOST_STEPS) return;
      const words = pattern.find(copy);
      if (words !== null) add(ruleId, words);
    }
  }
}

/** The first and the last letters of a long text, on two lines. */
function bothEnds(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const half = Math.floor(letters / 2);
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}
