import { compileKeywords, type KeywordIndex, stepBy } from "./keywords/compiled.ts";
import {
  censoredTokens,
  hasEnoughLetters,
  type Masked,
  mayBeSpeltOtherwise,
  otherSpellings,
  readDisguised,
} from "./keywords/disguised.ts";
import { joinedPhrases } from "./keywords/joins.ts";
import { wordsCensored, wordsLike, wordsSpelt } from "./keywords/like.ts";
import { type Sheet, sheetOf, type Token } from "./keywords/tokens.ts";

export { compileKeywords, type KeywordIndex };

/** A listed word that a text contains: the list, the word as listed, and the words as they stand in the text. */
export type FoundKeyword = { readonly id: string; readonly listed: string; readonly quoted: string };

/** The first place of each phrase that was found, in the original text. */
type Places = Map<number, readonly [start: number, end: number]>;
type Note = (phrase: number, first: Token, last: Token) => void;

/**
 * Every listed word and phrase that the text contains, in the order of the lists, each once per list. Whole words only,
 * and blind to case, accents, invisible and styled letters, look-alikes, stand-ins (`fr4ud`), spread letters (`f r a u d`),
 * stretched letters and small slips. One pass over the text, whatever the number of lists.
 */
export function findIn(index: KeywordIndex, text: string): readonly FoundKeyword[] {
  if (index.phrases.length === 0) return [];
  const places: Places = new Map();
  const sheet = sheetOf(text);
  scan(index, sheet, places);
  if (sheet.mayBeLettering) scan(index, sheetOf(text, "lettered"), places);
  if (places.size === 0) return [];
  const found = new Map<number, FoundKeyword>();
  for (const [phrase, [start, end]] of places) {
    for (const { id, listed, order } of index.phrases[phrase]?.listed ?? [])
      if (!found.has(order)) found.set(order, { id, listed, quoted: text.slice(start, end) });
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, keyword]) => keyword);
}

function scan(index: KeywordIndex, sheet: Sheet, places: Places): void {
  const { letters, tokens } = sheet;
  const note: Note = (phrase, first, last) => {
    if (!places.has(phrase)) places.set(phrase, sheet.span(first, last));
  };
  const noteIfWord: Note = (phrase, first, last) => {
    if (hasEnoughLetters(letters.slice(first.start, last.end))) note(phrase, first, last);
  };
  const plainly = ({ word }: Token) => wordsLike(index, word);
  const otherwise = (token: Token) => {
    const others = otherSpellings(token, sheet).flatMap((it) => wordsSpelt(index, it));
    return others.length === 0 ? plainly(token) : [...plainly(token), ...others];
  };
  const guessed = ({ word, readings }: Masked) =>
    readings.length === 0 ? wordsLike(index, word) : readings.flatMap((it) => wordsSpelt(index, it));
  walk(index, tokens, { idsOf: mayBeSpeltOtherwise(sheet) ? otherwise : plainly, note });
  joinedPhrases(index, sheet, note);
  const masked = readDisguised(sheet);
  if (masked) {
    walk(index, masked, { idsOf: guessed, note: noteIfWord });
    joinedPhrases(index, { letters, tokens: masked }, note);
  }
  const censored = censoredTokens(sheet);
  if (censored.length > 0) walk(index, censored, { idsOf: ({ word }) => wordsCensored(index, word), note });
}

/** Follows the listed phrases from each token on, word by word. */
function walk<T extends Token>(
  { steps, ends }: KeywordIndex,
  tokens: readonly T[],
  { idsOf, note }: { idsOf: (token: T) => readonly number[]; note: Note },
): void {
  const ids = tokens.map(idsOf);
  for (const [start, first] of tokens.entries()) {
    if (ids[start]?.length === 0) continue;
    let nodes: readonly number[] = [0];
    for (let at = start; at < tokens.length && nodes.length > 0; at += 1) {
      const next: number[] = [];
      for (const node of nodes) {
        for (const id of ids[at] ?? []) {
          const reached = steps.get(stepBy(node, id));
          if (reached === undefined) continue;
          next.push(reached);
          const phrase = ends.get(reached);
          if (phrase !== undefined) note(phrase, first, tokens[at] ?? first);
        }
      }
      nodes = next;
    }
  }
}
