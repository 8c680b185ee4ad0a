/** Phrases of a list that is written with commas, so that a page holds many of them. */
export const list = (phrases: string): readonly string[] =>
  phrases
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
