import { plain } from "#app/domain/understanding/normalise.ts";

/** Longer messages are read from both ends: what a message is about is not hidden in its middle. */
const READ_LETTERS = 2_000;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;

/**
 * What a text is made of, for a linear model: its words, its pairs of words, and runs of 3 and 4 letters inside each
 * word with its borders. Each with a letter in front that says which it is, so that a word never meets a run.
 */
export function gramsOf(text: string): string[] {
  const bare = plain(bothEnds(text));
  if (bare === "") return [];
  const words = bare.split(" ");
  const grams: string[] = [];
  for (const [index, word] of words.entries()) {
    grams.push(`w${word}`);
    grams.push(`b${index === 0 ? "" : words[index - 1]} ${word}`);
    const bordered = ` ${word} `;
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1)
      for (let start = 0; start + size <= bordered.length; start += 1)
        grams.push(`c${bordered.slice(start, start + size)}`);
  }
  return grams;
}

/** The first and the last part of a long text, as many letters as a model reads. */
export function bothEnds(text: string): string {
  if (text.length <= READ_LETTERS) return text;
  return `${text.slice(0, READ_LETTERS / 2)} ${text.slice(-READ_LETTERS / 2)}`;
}
