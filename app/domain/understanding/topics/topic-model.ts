import type { Meanings } from "./meanings.ts";

/** Topics learned from examples. Small: what a few hundred phrases teach takes about 100 KB. */
export type TopicModel = {
  readonly names: readonly string[];
  /** How many examples each topic has. */
  readonly counts: Uint16Array;
  /** How many classes are told apart: the topics, and after them "none of these", where there is something to learn it from. */
  readonly classes: number;
  readonly bias: Float32Array;
  /** The grams of the examples in ascending order, and how telling each is among them. */
  readonly grams: Uint32Array;
  readonly worths: Float32Array;
  /** Gram `n` speaks for the classes `cellClasses[cellStarts[n]] …` before `cellStarts[n + 1]`: those it was seen in. */
  readonly cellStarts: Uint32Array;
  readonly cellClasses: Uint16Array;
  readonly cellWeights: Float32Array;
  /** What a gram is worth that no example has. */
  readonly newWorth: number;
  /** One row of weights a class, over the meaning of the message. */
  readonly meaningWeights: Float32Array;
  /** Meanings of examples, evenly from all topics, 127 times their value; and the topic of each. */
  readonly samples: Int8Array;
  readonly sampleTopics: Uint16Array;
  readonly meanings: Meanings;
};

/**
 * Where a gram lies in a model, -1 when it is none of its grams. Hashes are spread evenly, so that the place can be told
 * from the value: a few tries find it among thousands.
 */
export function placeOf({ grams }: Pick<TopicModel, "grams">, gram: number): number {
  let low = 0;
  let high = grams.length - 1;
  while (low <= high) {
    const least = grams[low] ?? 0;
    const most = grams[high] ?? 0;
    if (gram < least || gram > most) return -1;
    const at = most === least ? low : low + Math.floor(((high - low) * (gram - least)) / (most - least));
    const there = grams[at] ?? 0;
    if (there === gram) return at;
    if (there < gram) low = at + 1;
    else high = at - 1;
  }
  return -1;
}
