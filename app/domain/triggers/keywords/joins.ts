import { joinedOf, type KeywordIndex, PREFIX, prefixBit } from "./compiled.ts";
import { EMPTY_HASH, firstOf, hashOn, nextOf } from "./hash-table.ts";
import type { Token } from "./tokens.ts";

/** No word is spread over more pieces than this. */
const MOST_PIECES = 32;
const LETTER_L = 108;
const LETTER_I = 105;

type Spread = { readonly letters: string; readonly tokens: readonly Token[] };

/**
 * Calls `seen` for each listed phrase whose letters are spread over neighbouring tokens: "f r a u d", "f.r.a.u.d",
 * "charge-back", "fr aud"; also for a phrase written as one word.
 */
export function joinedPhrases(
  index: KeywordIndex,
  { letters, tokens }: Spread,
  seen: (phrase: number, first: Token, last: Token) => void,
): void {
  for (let first = 0; first < tokens.length; first += 1) {
    let hash = EMPTY_HASH;
    let length = 0;
    let before = 0;
    const end = Math.min(tokens.length, first + MOST_PIECES);
    for (let last = first; last < end; last += 1) {
      const word = tokens[last]?.word ?? "";
      if (length + word.length > index.longestTyped) break;
      for (let at = 0; at < word.length && length >= 0; at += 1) {
        const unit = word.charCodeAt(at) === LETTER_L ? LETTER_I : word.charCodeAt(at);
        if (unit === before) continue;
        hash = hashOn(hash, unit);
        length += 1;
        before = unit;
        if (length === PREFIX && !prefixBit(index.prefixes, hash)) length = -1;
      }
      if (length < 0) break;
      for (let entry = firstOf(index.joined, hash); entry >= 0; entry = nextOf(index.joined, entry)) {
        const phrase = index.joined.values[entry] ?? 0;
        const pieces = tokens.slice(first, last + 1);
        const [from] = pieces;
        const to = pieces.at(-1);
        if (from && to && isJoined(index, phrase, pieces, letters)) seen(phrase, from, to);
      }
    }
  }
}

/** How far a join is believed: single letters more than whole words, signs between them more than spaces. */
function isJoined(index: KeywordIndex, at: number, pieces: readonly Token[], letters: string): boolean {
  const phrase = index.phrases[at];
  const [first] = pieces;
  if (!phrase || !first) return false;
  const words = pieces.map(({ word }) => word);
  const meant = phrase.words.join("");
  if (words.every((word) => word.length === 1)) {
    const real = pieces.filter(({ start, end }) => /\p{L}/u.test(letters.slice(start, end))).length;
    const isEnough = meant.length >= 3 && real >= Math.min(3, Math.max(2, meant.length / 2));
    return isEnough && (joinedOf(words) === phrase.joined || joinedOf(words) === `${phrase.joined}s`);
  }
  const typed = words.join("");
  const isStretched = pieces.length === 1 && joinedOf([typed]) === phrase.joined;
  if (typed !== meant && typed !== `${meant}s` && !isStretched) return false;
  if (pieces.length === 1) return phrase.words.length > 1 && meant.length >= 6;
  if (phrase.words.length > 1) return meant.length >= 5;
  if (/^[ai]$/.test(first.word) && pieces.length === 2) return meant.length >= 7;
  const isUnbroken = pieces.every(
    ({ start }, piece) => piece === 0 || !/\s/.test(letters.slice(pieces[piece - 1]?.end, start)),
  );
  return meant.length >= (isUnbroken ? 4 : 5);
}
