import { STAND_INS } from "#app/domain/understanding/look-alikes.ts";
import type { Sheet, Token } from "./tokens.ts";

/** A token and the ways to read its stand-ins, the likeliest first; none when the word stands for itself. */
export type Masked = Token & { readonly readings: readonly string[] };

const MOST_READINGS = 16;
const LONGEST_READ = 48;
/** A longer number is never a word of a phrase, as 17 is in "17 cur3". */
const LONGEST_NUMBER = 4;
const SIGNS = [...STAND_INS.keys()].filter((sign) => !/\d/.test(sign)).join("");
const escaped = (signs: string) => `[${signs.replace(/[\^|\-\]\\]/g, "\\$&")}]`;
const SIGN = escaped(SIGNS);
const STANDS_IN = new RegExp(`${SIGN}|\\d`);
// A sign between or before letters, or a digit at one; the "!" that only follows a word is no disguise.
const WORTH_READING = new RegExp(
  `${SIGN}[\\p{L}\\d]|\\p{L}${escaped(SIGNS.replace("!", ""))}|\\p{L}\\d|\\d\\p{L}`,
  "u",
);
const PIECE = new RegExp(`(?:[\\p{L}\\p{M}\\p{N}]|${SIGN})+`, "gu");
const AT_END = /[!+^]+$/;

/**
 * The text with digits and signs read as the letters they stand in for, or null when it has none. Words without a
 * disguise come along as they are, so that phrases stay whole.
 */
export function readDisguised({ letters, tokens }: Sheet): readonly Masked[] | null {
  const hasSpacedLetters = tokens.length > 2 && STANDS_IN.test(letters) && isMostlySingle(tokens);
  if (!hasSpacedLetters && !WORTH_READING.test(letters)) return null;
  return Array.from(letters.matchAll(PIECE), (found) => read(found[0], found.index));
}

function read(whole: string, start: number): Masked {
  const bare = whole.length === 1 ? whole : whole.replace(AT_END, "");
  const word = /\p{L}/u.test(bare) || whole.length === 1 ? bare : whole;
  const isNumber = /^\d+$/.test(word);
  if (word.length > LONGEST_READ || !STANDS_IN.test(whole) || (isNumber && word.length > LONGEST_NUMBER))
    return { word, start, end: start + word.length, readings: [] };
  const readings = readingsOf(word);
  if (isNumber) readings.push(word);
  if (whole !== word) readings.push(...readingsOf(whole));
  const first = isNumber && word.length > 1 ? word : readings[0];
  return { word: first ?? word, start, end: start + word.length, readings };
}

/** Each stand-in as the letters it may mean: "1nsu1in" is tried with i and with l. */
function readingsOf(word: string): string[] {
  return spellings(Array.from(word, (sign) => [...(STAND_INS.get(sign) ?? sign)]));
}

/** Every way to take one letter a place, as long as they stay few; then the likeliest. */
function spellings(places: readonly (readonly string[])[]): string[] {
  let all = [""];
  for (const letters of places) {
    const count = all.length * letters.length <= MOST_READINGS ? letters.length : 1;
    const longer: string[] = [];
    for (let which = 0; which < count; which += 1)
      for (const begun of all) longer.push(begun + (letters[which] ?? ""));
    all = longer;
  }
  return all;
}

/**
 * What was typed is letters enough to be believed: "$ue", "5u3" and "5c4m" are words, "c04" and "d053" are models, a
 * number is a number.
 */
export function hasEnoughLetters(typed: string): boolean {
  const letters = typed.replace(/[^\p{L}]/gu, "").length;
  if (typed.length > 4) return letters >= 1;
  return letters >= 2 || (letters === 1 && !/^\p{L}\d+$/u.test(typed));
}

function isMostlySingle(tokens: readonly Token[]): boolean {
  let single = 0;
  for (const { word } of tokens) if (word.length === 1) single += 1;
  return single > 2;
}

const WILD = /[*_•●■█]/g;
const CENSORED = /\p{L}(?:\p{L}|[*_•●■█](?=[*_•●■█\p{L}])){2,30}\p{L}/gu;

/** Words of which letters are covered, each cover as a star; at least half of a word must be seen. */
export function censoredTokens({ letters }: Sheet): Token[] {
  if (letters.search(WILD) < 0) return [];
  return Array.from(letters.matchAll(CENSORED), (found) => {
    const word = found[0].replace(WILD, "*");
    return { word, start: found.index, end: found.index + word.length };
  }).filter(({ word }) => word.includes("*") && word.replaceAll("*", "").length * 2 >= word.length);
}

const PAIRS: readonly (readonly [pair: RegExp, letter: string])[] = [
  [/ph/g, "f"],
  [/vv/g, "w"],
  [/rn/g, "m"],
  [/^l(?=[bcdfghjkmnpqrstvwxz])/g, "i"],
];

const MAY_BE_PAIR = /ph|vv|rn|(?<![a-z])l[bcdfghjkmnpqrstvwxz]|\d[a-z]{4}|[a-z]{4}\d/;
const CAPITAL_I = /[a-z]I|I[a-z]{3}/;

/** Whether `otherSpellings` can have any for any word of the text. */
export function mayBeSpeltOtherwise({ text, letters, others }: Sheet): boolean {
  return others.size > 0 || MAY_BE_PAIR.test(letters) || CAPITAL_I.test(text);
}

/** Letters that can be read as others, two that look or sound like one, a capital I for an l, digits hung on a word. */
export function otherSpellings({ word, start, end }: Token, { text, letters, others }: Sheet): string[] {
  if (word.length > LONGEST_READ) return [];
  const found: string[] = [];
  if (others.size > 0 && word.length === end - start)
    found.push(
      ...spellings([...word].map((letter, at) => [letter, ...(others.get(start + at) ?? [])])).slice(1),
    );
  if (word.length > 4) {
    for (const [pair, letter] of PAIRS) {
      const other = word.replace(pair, letter);
      if (other !== word) found.push(other);
    }
  }
  if (word.length > 3 && word.includes("i") && letters.length === text.length) {
    const typed = text.slice(start, end);
    if (/I/.test(typed) && /[a-z]/.test(typed)) found.push(typed.replaceAll("I", "l").toLowerCase());
  }
  const undecked = /^\d*(\D{4,})\d*$/.exec(word)?.[1];
  if (undecked && undecked !== word) found.push(undecked);
  return found;
}
