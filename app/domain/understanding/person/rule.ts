import { letterOf } from "./read-words.ts";

/**
 * Makes a pattern over kinds of words from one that can be read: `<talk> <with>? <filler|real>{0,3} <agent>`. Blanks mean
 * nothing, `<a|b>` is one word of either kind, `<^a>` one word of no such kind, the rest is a regular expression.
 */
export function rule(source: string): RegExp {
  const compact = source.replaceAll(/<(\^?[a-z|]+)>|\s+/g, (_, names: string | undefined) => {
    if (names === undefined) return "";
    const not = names.startsWith("^") ? "^" : "";
    const letters = names.slice(not.length).split("|").map(letterOf);
    return not === "" && letters.length === 1 ? letters.join("") : `[${not}${letters.join("")}]`;
  });
  return new RegExp(compact, "g");
}

/** Where a sentence or a part of one begins, courtesies aside. */
export const START = "(?<=^|<stop|question|comma|polite|please|no>)";
/** Where it ends. */
export const END = "(?=<please|polite|filler|no>*(?:$|<stop|question|comma>))";
/** What may not follow a noun: it would be half of another one ("executive chair", "agent number"). */
export const WHOLE = "(?!<other|info|help|digits|talk|call|phone>)";
