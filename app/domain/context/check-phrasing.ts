import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isKnownName } from "#app/domain/understanding/entities.ts";
import { isCommon } from "#app/domain/understanding/entities/name-features.ts";
import { MARK, type TwoLines } from "./phrasing-facts.ts";
import { PROMISES, SPEAKING, FOREIGN, NEGATIONS, NUMBER_WORDS, TIME_WORDS } from "./phrasing-words.ts";

export type PhrasingFault =
  | "length"
  | "markup"
  | "address"
  | "language"
  | "voice"
  | "promise"
  | "number"
  | "amount"
  | "date"
  | "name"
  | "negation"
  | "dropped";

const SHORTEST = 12;
const LONGEST = 400;
const MOST_GROWTH = 1.5;
const LEAST_SHARE = 0.35;

const MARKUP = /[<>`*_|[\]{}\\~^\p{Cc}\p{Cf}\p{Co}\p{Extended_Pictographic}]|#(?!\d)/u;
const ADDRESS = /@|:\/\/|\bwww\.|\p{L}\.\p{Ll}{2,}/u;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;
const NUMBER = /#?\d+(?:[.,:]\d+)*/g;
const AMOUNT =
  /(?:[$€£¥₹]|\b[A-Z]{3})\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[$€£¥₹%]|[A-Z]{3}\b|percent\b)/gu;
const DATE = /\b\d{1,2}\s\p{Lu}\p{L}+|\p{Lu}\p{L}+\s\d{1,2}\b|\d{4}-\d{2}-\d{2}/gu;
const ORDER = /#\d[\w-]*/g;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

type Line = { readonly fact: string; readonly phrased: string };
type Check = readonly [PhrasingFault, (line: Line, facts: string) => boolean];

/** In this order: what is plainly not a summary first, what it may say last. True: at fault. */
const CHECKS: readonly Check[] = [
  ["length", ({ fact, phrased }) => !isOfLength(fact, phrased)],
  ["markup", ({ phrased }) => MARKUP.test(phrased)],
  ["address", ({ phrased }) => ADDRESS.test(phrased)],
  ["language", ({ phrased }, facts) => !isEnglish(phrased, facts)],
  ["voice", ({ phrased }, facts) => hasNew(SPEAKING, phrased, facts)],
  ["promise", ({ phrased }, facts) => hasNew(PROMISES, phrased, facts)],
  ["amount", ({ phrased }, facts) => isNew(AMOUNT, phrased, facts)],
  ["date", ({ phrased }, facts) => isNew(DATE, phrased, facts) || hasNew(TIME_WORDS, phrased, facts)],
  ["number", ({ phrased }, facts) => isNew(NUMBER, phrased, facts) || hasNew(NUMBER_WORDS, phrased, facts)],
  ["name", ({ phrased }, facts) => namesSomebody(phrased, facts)],
  ["negation", ({ fact, phrased }) => isNegated(fact) !== isNegated(phrased)],
  ["dropped", ({ fact, phrased }) => drops(fact, phrased)],
];

/**
 * Whether two lines that a language model wrote say nothing that the two lines they were made from do not: no name, number, sum,
 * date, address or promise, no order left out, no "not" lost or won, in English and of their length. Strict on purpose: what is
 * turned away costs nothing, because the lines that were there stay.
 */
export function checkPhrasing(
  facts: TwoLines,
  phrased: TwoLines,
): Result<TwoLines, { readonly code: PhrasingFault }> {
  const all = facts.join(" ");
  for (const at of [0, 1] as const) {
    const line = { fact: facts[at], phrased: phrased[at] };
    const fault = CHECKS.find(([, isAtFault]) => isAtFault(line, all));
    if (fault) return refuse({ code: fault[0] });
  }
  return ok(phrased);
}

function isOfLength(fact: string, phrased: string): boolean {
  const most = Math.min(LONGEST, Math.max(120, fact.length * MOST_GROWTH));
  const least = Math.max(SHORTEST, fact.length * LEAST_SHARE);
  return phrased.length >= least && phrased.length <= most;
}

/** No other script, and no two words that belong to another language alone. */
function isEnglish(phrased: string, facts: string): boolean {
  if (OTHER_SCRIPT.test(phrased) && !OTHER_SCRIPT.test(facts)) return false;
  const known = new Set(wordsOf(facts));
  return wordsOf(phrased).filter((word) => FOREIGN.has(word) && !known.has(word)).length < 2;
}

/** Words of a list that the facts do not have. */
function hasNew(list: ReadonlySet<string>, phrased: string, facts: string): boolean {
  const known = new Set(wordsOf(facts));
  return wordsOf(phrased).some((word) => list.has(word) && !known.has(word));
}

/** Found as it stands there, whatever the spaces. */
function isNew(pattern: RegExp, phrased: string, facts: string): boolean {
  const known = new Set(found(pattern, facts));
  return found(pattern, phrased).some((it) => !known.has(it));
}

function found(pattern: RegExp, text: string): string[] {
  return Array.from(text.matchAll(pattern), ([it]) => it.replaceAll(/\s/g, "").replace(/\.$/, ""));
}

/** A word with a capital that is neither known nor plain English at the start of a sentence; or a name in small letters. */
function namesSomebody(phrased: string, facts: string): boolean {
  const known = new Set(wordsOf(facts));
  for (const { 0: word, index } of phrased.matchAll(WORD)) {
    const lower = plain(word);
    if (known.has(lower)) continue;
    if (isKnownName(word) && !isCommon(lower)) return true;
    if (!/^\p{Lu}/u.test(word)) continue;
    const isFirst = index === 0 || /[.;:!?]\s+$/.test(phrased.slice(0, index));
    if (!isFirst || !isCommon(lower)) return true;
  }
  return false;
}

function isNegated(text: string): boolean {
  return wordsOf(text).some((word) => NEGATIONS.has(word) || /n['’]t$/.test(word));
}

/** The order's number and every mark are there as often as need be: once. */
function drops(fact: string, phrased: string): boolean {
  const kept = [...found(ORDER, fact), ...found(MARK, fact)];
  const there = new Set([...found(ORDER, phrased), ...found(MARK, phrased)]);
  return kept.some((it) => !there.has(it)) || [...there].some((it) => !kept.includes(it));
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => plain(word));
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replaceAll("’", "'");
}
