import { isAscii } from "#app/domain/understanding/fold.ts";
import { squeeze } from "#app/domain/understanding/typos.ts";
import { EMPTY_HASH, hashOf, hashOn, type HashTable, hashTable } from "./hash-table.ts";
import { LETTERS_FOR_A_SWAP, STRETCH, variantsOf } from "./same-word.ts";
import { sheetOf } from "./tokens.ts";

/** A listed word or phrase as it was typed by the shop; `id` names the list it is from, `order` its place in all lists. */
type Listed = { readonly id: string; readonly listed: string; readonly order: number };

/** What one reading of a list's words comes to; equal phrases of several lists are one. */
type Phrase = {
  readonly words: readonly string[];
  /** All letters without a space, runs of a letter made one, l as i. */
  readonly joined: string;
  readonly listed: Listed[];
};

/** Everything listed, ready to be looked up by the words of a message. Made once when the rules change. */
export type KeywordIndex = {
  readonly phrases: readonly Phrase[];
  readonly words: readonly string[];
  /** From the hash of a squeezed word or of a variant to words. */
  readonly exact: HashTable;
  /** From the hash of a word with one letter left out to words, for slips of the finger. */
  readonly slips: HashTable;
  /** From the first and last letter and the length to words, for "fr*ud". */
  readonly censored: HashTable;
  /** From the hash of `joined` to phrases. */
  readonly joined: HashTable;
  /** A bit for each way that a `joined` begins. */
  readonly prefixes: Uint8Array;
  /** Phrases as a tree of words: `steps` leads on from a node by a word, `ends` has the phrase that ends at a node. */
  readonly steps: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
  readonly longestWord: number;
  /** The most letters in which a phrase is looked for, stretched ones included. */
  readonly longestTyped: number;
  /** Words of messages looked up before, because most words are said again and again. */
  readonly memory: Map<string, readonly number[]>;
};

const MOST_WORDS = 2 ** 20;
/** After so many letters a join that no phrase begins with is given up. */
export const PREFIX = 4;
const PREFIX_BITS = 16;

/** The key of the step from a node of the tree by a word. */
export function stepBy(node: number, word: number): number {
  return node * MOST_WORDS + word;
}

export function censoredKey(word: string): number {
  return hashOn(
    hashOn(hashOn(EMPTY_HASH, word.charCodeAt(0)), word.charCodeAt(word.length - 1)),
    word.length,
  );
}

/** The letters of `joined`: "skill issue" → "skiissue" → "skisue". */
export function joinedOf(words: readonly string[]): string {
  return squeeze(words.join("").replaceAll("l", "i"));
}

export function prefixBit(prefixes: Uint8Array, hash: number): boolean {
  const bit = hash >>> (32 - PREFIX_BITS);
  return (((prefixes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}

/** The lists taken apart and indexed; about 50 ms for ten thousand words. Words without a letter or digit are left out. */
export function compileKeywords(
  lists: readonly { readonly id: string; readonly words: readonly string[] }[],
): KeywordIndex {
  const phrases = new Map<string, Phrase>();
  let order = 0;
  for (const { id, words } of lists) {
    for (const listed of words) {
      order += 1;
      for (const parts of readingsOf(listed)) {
        const key = parts.join(" ");
        const known = phrases.get(key);
        if (key === "" || known?.listed.at(-1)?.order === order) continue;
        if (known) known.listed.push({ id, listed, order });
        else phrases.set(key, { words: parts, joined: joinedOf(parts), listed: [{ id, listed, order }] });
      }
    }
  }
  return indexOf([...phrases.values()]);
}

/** A word in another script is kept as it stands, and as a message of that word alone would be read. */
function readingsOf(listed: string): string[][] {
  const readings = isAscii(listed) ? (["own"] as const) : (["own", "usual"] as const);
  return readings.map((reading) => sheetOf(listed, reading).tokens.map(({ word }) => word));
}

function indexOf(phrases: readonly Phrase[]): KeywordIndex {
  const numbers = new Map<string, number>();
  const steps = new Map<number, number>();
  const ends = new Map<number, number>();
  const joined: number[] = [];
  const prefixes = new Uint8Array(2 ** (PREFIX_BITS - 3));
  let nodes = 1;
  for (const [at, phrase] of phrases.entries()) {
    let node = 0;
    for (const word of phrase.words) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      const key = stepBy(node, number);
      node = steps.get(key) ?? nodes++;
      steps.set(key, node);
    }
    ends.set(node, at);
    joined.push(hashOf(phrase.joined), at);
    if (!phrase.joined.endsWith("s")) joined.push(hashOf(`${phrase.joined}s`), at);
    for (const form of [phrase.joined, `${phrase.joined}s`]) {
      const bit = hashOf(form.slice(0, PREFIX)) >>> (32 - PREFIX_BITS);
      prefixes[bit >> 3] = (prefixes[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  const words = [...numbers.keys()];
  const longest = (all: readonly string[]) => all.reduce((most, it) => Math.max(most, it.length), 0);
  return {
    phrases,
    words,
    ...wordTables(words),
    joined: hashTable(joined),
    prefixes,
    steps,
    ends,
    longestWord: longest(words),
    longestTyped: longest(phrases.map((phrase) => phrase.words.join(""))) + STRETCH,
    memory: new Map(),
  };
}

function wordTables(words: readonly string[]) {
  const exact: number[] = [];
  const slips: number[] = [];
  const censored: number[] = [];
  for (const [number, word] of words.entries()) {
    for (const variant of variantsOf(word)) exact.push(hashOf(variant), number);
    const squeezed = squeeze(word);
    if (squeezed !== word) exact.push(hashOf(squeezed), number);
    if (word.length < LETTERS_FOR_A_SWAP - 1) continue;
    censored.push(censoredKey(word), number);
    if (word.length < LETTERS_FOR_A_SWAP) continue;
    slips.push(hashOf(word), number);
    for (let without = 1; without < word.length; without += 1) slips.push(hashOf(word, without), number);
  }
  return { exact: hashTable(exact), slips: hashTable(slips), censored: hashTable(censored) };
}
