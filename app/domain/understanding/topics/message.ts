import { bothEnds } from "#app/domain/understanding/model/grams.ts";
import { hash } from "#app/domain/understanding/model/vector.ts";
import { plain } from "#app/domain/understanding/normalise.ts";
import { addWord, makeUnit, type Meanings, rarityOf } from "./meanings.ts";
import { runsOf } from "./runs.ts";
import { splitWords } from "./split-words.ts";

/** A text as a topic model sees it. */
export type Message = {
  /** How many words it has. */
  readonly length: number;
  /** Its words, pairs of words and runs of letters, hashed; one that comes twice is there twice. */
  readonly grams: Uint32Array;
  /** How rare each gram's word is elsewhere, 0 to 1. */
  readonly rarities: Float32Array;
  readonly meaning: Float32Array;
  /** How much its words say at all: near 0 for "ok" and "to the". */
  readonly strength: number;
  /** How many of its words have a meaning of their own; the others are only guessed by their letters. */
  readonly familiar: number;
};

/** The lowest bits of a gram say what it is. */
const KIND_BITS = 3;
const WORD = 0;
const PAIR = 1;
const RUN = 2;

export function isWord(gram: number): boolean {
  return (gram & KIND_BITS) === WORD;
}

/** Longer messages are read from both ends; where letters are words, 2,000 letters are 4,000 of them. */
const MOST_WORDS = 400;

export function readMessage(meanings: Meanings, text: string): Message {
  const words = endsOf(splitWords(plain(bothEnds(text))));
  const grams: number[] = [];
  const rarities: number[] = [];
  const meaning = new Float32Array(meanings.dimensions);
  let familiar = 0;
  let before = "";
  let rarityBefore = 0;
  for (const [index, word] of words.entries()) {
    const rarity = rarityOf(meanings, word);
    const runs = runsOf(word);
    addWord(meanings, { word, runs }, meaning);
    if (meanings.rowOf.has(word)) familiar += 1;
    grams.push(gram(WORD, hash(word)), gram(PAIR, hash(`${before} ${word}`)));
    rarities.push(rarity, index === 0 ? rarity : (rarity + rarityBefore) / 2);
    for (const run of runs) {
      grams.push(gram(RUN, run));
      rarities.push(rarity);
    }
    before = word;
    rarityBefore = rarity;
  }
  return {
    length: words.length,
    grams: Uint32Array.from(grams),
    rarities: Float32Array.from(rarities),
    meaning,
    strength: makeUnit(meaning),
    familiar,
  };
}

function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_WORDS) return words;
  return [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)];
}

/** A message without words of its own: all that is known of it is what it means. */
export function messageMeaning(meaning: Float32Array): Message {
  const none = { grams: new Uint32Array(), rarities: new Float32Array() };
  return { ...none, length: 1, meaning, strength: 1, familiar: 0 };
}

function gram(kind: number, hashed: number): number {
  return ((hashed & ~KIND_BITS) | kind) >>> 0;
}
