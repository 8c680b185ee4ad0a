import type { Reading } from "./read-words.ts";

/** Runs of kinds of words of these lengths are looked at. */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 3;
/** Said with more words, a wish is said in words that the rules know. */
const MOST_WORDS = 18;

/** What a message is made of for the model: words, pairs of words, runs of kinds of words; nothing for long messages. */
export function personGrams({ words, kinds }: Reading): string[] {
  if (words.length > MOST_WORDS) return [];
  const grams: string[] = [];
  let before = "";
  for (const word of words) {
    grams.push(`w${word}`, `b${before} ${word}`);
    before = word;
  }
  const run = `^${kinds}$`;
  for (let size = SHORTEST_RUN; size <= LONGEST_RUN; size += 1)
    for (let start = 0; start + size <= run.length; start += 1)
      grams.push(`k${run.slice(start, start + size)}`);
  return grams;
}
