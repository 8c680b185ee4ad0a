import { GERMAN } from "./languages/de.ts";
import { SPANISH } from "./languages/es.ts";
import { FRENCH } from "./languages/fr.ts";
import { HINGLISH } from "./languages/hi.ts";
import { ITALIAN } from "./languages/it.ts";
import type { Language } from "./languages/language.ts";
import { DUTCH } from "./languages/nl.ts";
import { PORTUGUESE } from "./languages/pt.ts";

type Reader = { readonly asks: RegExp; readonly enough: RegExp; readonly declines: RegExp };

const LANGUAGES: readonly Language[] = [SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH, HINGLISH];
const READERS = LANGUAGES.map(({ asks, enough, declines }) => ({
  asks: anyOf(asks, ""),
  enough: anyOf(enough, ""),
  declines: anyOf(declines, "g"),
}));
/** Which languages a word, or any word that begins so, hints at. */
const HINTS = { words: new Map<string, Reader[]>(), beginnings: new Map<string, Reader[]>() };
/** The shortest and the longest beginning in `HINTS`. */
let [shortest, longest] = [Infinity, 0];
for (const [index, { hints }] of LANGUAGES.entries()) {
  const reader = READERS[index];
  for (const hint of reader ? hints.split(" ") : []) {
    const beginning = hint.endsWith("*") ? hint.slice(0, -1) : null;
    const list = beginning === null ? HINTS.words : HINTS.beginnings;
    list.set(beginning ?? hint, [...(list.get(beginning ?? hint) ?? []), ...(reader ? [reader] : [])]);
    if (beginning !== null)
      [shortest, longest] = [Math.min(shortest, beginning.length), Math.max(longest, beginning.length)];
  }
}
/** Longer messages are not read for having had enough: what is blamed in them is mostly a parcel. */
const SHORT = 12;

export type Elsewhere = { readonly words: string | null; readonly isDeclined: boolean };

/** What other languages than English find in a message; see `enough` for what `spoken` is. */
export function asksInOtherLanguage(spoken: string): Elsewhere {
  let isDeclined = false;
  for (const { asks, enough, declines } of readersFor(spoken)) {
    const left = spoken.replace(declines, "…");
    const found = asks.exec(left) ?? (left.split(" ").length <= SHORT ? enough.exec(left) : null);
    if (found) return { words: found[0].replaceAll(/[|?]/g, "").trim(), isDeclined: false };
    isDeclined ||= left !== spoken;
  }
  return { words: null, isDeclined };
}

function readersFor(spoken: string): ReadonlySet<Reader> {
  const readers = new Set<Reader>();
  for (const word of spoken.split(" ")) {
    for (const reader of HINTS.words.get(word) ?? []) readers.add(reader);
    for (let length = shortest; length <= Math.min(longest, word.length); length += 1)
      for (const reader of HINTS.beginnings.get(word.slice(0, length)) ?? []) readers.add(reader);
  }
  return readers;
}

function anyOf(sources: readonly string[], flags: string): RegExp {
  return new RegExp(sources.map((source) => `(?<![\\w])(?:${source})(?![\\w])`).join("|"), flags);
}
