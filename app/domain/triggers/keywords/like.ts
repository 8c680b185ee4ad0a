import { squeeze } from "#app/domain/understanding/typos.ts";
import { censoredKey, type KeywordIndex } from "./compiled.ts";
import { firstOf, hashOf, type HashTable, nextOf } from "./hash-table.ts";
import { isSameWord, LETTERS_FOR_A_SWAP, STRETCH } from "./same-word.ts";

const NONE: readonly number[] = [];
const REMEMBERED = 8_192;

/** The numbers of the listed words that a typed word is, slips of the finger included. */
export function wordsLike(index: KeywordIndex, typed: string): readonly number[] {
  const known = index.memory.get(typed);
  if (known) return known;
  if (typed.length > index.longestWord + STRETCH) return NONE;
  const found = lookUp(index, typed);
  if (index.memory.size < REMEMBERED) index.memory.set(typed, found);
  return found;
}

function lookUp(index: KeywordIndex, typed: string): readonly number[] {
  const spelt = wordsSpelt(index, typed);
  if (typed.length < LETTERS_FOR_A_SWAP - 1 || typed.length > index.longestWord + 1) return spelt;
  const found = new Set(spelt);
  const isLike = (number: number) => isSameWord(typed, index.words[number] ?? "") && found.add(number);
  // Two words that are one slip apart are the same when the right letter is left out of one or of both.
  each(index.slips, hashOf(typed), isLike);
  for (let without = 1; without < typed.length; without += 1)
    each(index.slips, hashOf(typed, without), isLike);
  return found.size === spelt.length ? spelt : [...found];
}

/** The same without slips, for a word that is already a guess. */
export function wordsSpelt(index: KeywordIndex, typed: string): readonly number[] {
  if (typed.length > index.longestWord + STRETCH) return NONE;
  let found: number[] | null = null;
  const isSpelt = (number: number) => {
    if (!found?.includes(number) && isSameWord(typed, index.words[number] ?? "")) (found ??= []).push(number);
  };
  each(index.exact, hashOf(typed), isSpelt);
  const squeezed = squeeze(typed);
  if (squeezed !== typed) each(index.exact, hashOf(squeezed), isSpelt);
  return found ?? NONE;
}

/** The listed words that "fr*ud" may be; `typed` has a star for each letter that is covered. */
export function wordsCensored(index: KeywordIndex, typed: string): readonly number[] {
  const found: number[] = [];
  each(index.censored, censoredKey(typed), (number) => {
    const meant = index.words[number] ?? "";
    const isSame =
      meant.length === typed.length && [...typed].every((sign, at) => sign === "*" || sign === meant[at]);
    if (isSame) found.push(number);
  });
  return found;
}

function each(table: HashTable, key: number, seen: (value: number) => unknown): void {
  for (let entry = firstOf(table, key); entry >= 0; entry = nextOf(table, entry))
    seen(table.values[entry] ?? 0);
}
