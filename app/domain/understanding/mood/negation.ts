const NEGATORS: ReadonlySet<string> = new Set(
  // prettier-ignore
  ["not", "no", "never", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt",
    "havent", "hasnt", "hadnt", "aint", "hardly", "nothing", "none", "neither", "nor", "without", "barely", "zero", "nobody", "noone", "rarely"],
);

/** `word` as a token has it: "dont", "never". */
export const isNegator = (word: string): boolean => NEGATORS.has(word);
