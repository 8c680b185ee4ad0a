import { isNegator } from "./negation.ts";
import type { Token } from "./tokens.ts";

const SCOPE = 3;
const RUN_LETTERS = 4;
const WORD = 1;
const DENIED = 2;
const PAIR = 3;
const RUN = 4;
const GAP = 5;

/** Places in a table of 2^bits, and for each the number of the token it comes from. */
export type Places = { readonly places: readonly number[]; readonly owners: readonly number[] };

/**
 * Where the words, pairs of words, pairs with one word between them, and runs of four letters of a message lie. A word
 * after a negation is another word than the same one without it.
 */
export function placesOf(tokens: readonly Token[], bits: number): Places {
  const places: number[] = [];
  const owners: number[] = [];
  const shift = 32 - bits;
  let denied = 0;
  let before = "";
  let beforeThat = "";
  for (const [index, { kind, stem, word }] of tokens.entries()) {
    const put = (state: number) => {
      places.push(stirred(state) >>> shift);
      owners.push(index);
    };
    if (kind === "sign" || word === "but") denied = 0;
    put(hashed(start(denied > 0 && kind !== "sign" ? DENIED : WORD), stem));
    put(hashed(hashed(start(PAIR), before), stem));
    if (beforeThat !== "") put(hashed(hashed(start(GAP), beforeThat), stem));
    if (kind === "word" || kind === "tag") putRuns(word, put);
    denied = isNegator(word) ? SCOPE : Math.max(0, denied - 1);
    beforeThat = before;
    before = `${stem} `;
  }
  return { places, owners };
}

function putRuns(word: string, put: (state: number) => void): void {
  if (word.length < RUN_LETTERS) return;
  const bordered = ` ${word} `;
  for (let from = 0; from + RUN_LETTERS <= bordered.length; from += 1) {
    let state = start(RUN);
    for (let at = from; at < from + RUN_LETTERS; at += 1) state = mixed(state, bordered.charCodeAt(at));
    put(state);
  }
}

const start = (kind: number): number => mixed(0x811c9dc5, kind);
const mixed = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193);

function hashed(state: number, text: string): number {
  let result = state;
  for (let index = 0; index < text.length; index += 1) result = mixed(result, text.charCodeAt(index));
  return result;
}

/** The upper bits are the ones that are used, so they must depend on all. */
function stirred(state: number): number {
  let result = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  result = Math.imul(result ^ (result >>> 12), 0x297a2d39);
  return (result ^ (result >>> 15)) >>> 0;
}
