import { bytesOf } from "#app/domain/understanding/model/bytes.ts";
import { squaredNumbers } from "./squared-numbers.ts";

/** As it lies in `weights/topics.json`. */
export type PackedMeanings = {
  readonly dimensions: number;
  /** Runs of letters are hashed into 2^bits rows behind those of the words. */
  readonly bits: number;
  /** Joined by spaces, in the order of their rows. */
  readonly words: string;
  /** How rare each word is, 0 to 127 in base64; a word that is not listed is as rare as can be. */
  readonly rarities: string;
  /** What the largest byte of `vectors` is worth. */
  readonly largest: number;
  readonly vectors: string;
};

/** Word vectors in which what customers say for the same reason lies close together. */
export type Meanings = {
  readonly dimensions: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rarities: Float32Array;
  readonly vectors: Float32Array;
  readonly bits: number;
};

/** A known word's letters count half of what an unknown word's do: they only have to bridge slips and endings. */
const LETTERS_OF_KNOWN = 0.5;

export function unpackMeanings(packed: PackedMeanings): Meanings {
  const { dimensions, bits, words, largest } = packed;
  return {
    dimensions,
    bits,
    rowOf: new Map(words.split(" ").map((word, row) => [word, row])),
    rarities: Float32Array.from(bytesOf(packed.rarities), (byte) => byte / 127),
    vectors: squaredNumbers(packed.vectors, largest),
  };
}

/** How rare a word is in what customers say, 0 to 1. */
export function rarityOf({ rowOf, rarities }: Meanings, word: string): number {
  const row = rowOf.get(word);
  return row === undefined ? 1 : (rarities[row] ?? 1);
}

/** Adds what a word means to a sum; `runs` are those of its letters. */
export function addWord(
  meanings: Meanings,
  { word, runs }: { readonly word: string; readonly runs: Uint32Array },
  sum: Float32Array,
): void {
  const { rowOf, bits } = meanings;
  const row = rowOf.get(word);
  if (row !== undefined) addRow(meanings, { row, share: 1 }, sum);
  const share = (row === undefined ? 1 : LETTERS_OF_KNOWN) / Math.sqrt(runs.length || 1);
  for (const run of runs) addRow(meanings, { row: rowOf.size + (run >>> (32 - bits)), share }, sum);
}

function addRow(
  { dimensions, vectors }: Meanings,
  { row, share }: { readonly row: number; readonly share: number },
  sum: Float32Array,
): void {
  const start = row * dimensions;
  for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + share * (vectors[start + at] ?? 0);
}

/** Makes a vector 1 long; gives the length it had. */
export function makeUnit(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return length;
}
