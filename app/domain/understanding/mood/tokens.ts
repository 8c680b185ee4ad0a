import { unmask } from "#app/domain/understanding/normalise.ts";
import { SHORTHAND } from "./shorthand.ts";

/** A piece of a message: a word, a face, a sign. `start` and `end` are offsets in the text it came from. */
export type Token = {
  readonly kind: "word" | "tag" | "face" | "sign";
  /** As it is compared: plain letters, no apostrophe, digits as 0, shorthand written out. */
  readonly word: string;
  /** The word without its ending: "delayed" and "delays" share one. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

/** Longer runs of letters are no words. */
const LONGEST_WORD = 32;
const PIECES =
  /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:https?:\/\/|www\.)\S+|@\w+|&[a-z]{2,6};|#[\p{L}\p{N}_]+|[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’‘][\p{L}\p{M}]+)*|[:;=][-']?[()DPp/|*[\]]|[-_]_+[-]?|<\/?3|\p{Extended_Pictographic}|[!?]+|\.{2,}|…|[.,;:\n]/gu;
const FACE = /^(?:[:;=][-']?[()DPp/|*[\]]|[-_]_+-?|<\/?3|\p{Extended_Pictographic})$/u;
const SIGN = /^[!?.,;:…\n]/;
const LETTER = /^[\p{L}\p{M}\p{N}\p{Cf}]/u;
const TAG_PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|\p{Lo}+/gu;

/** Words, hashtags (with the words they are made of), emoji and faces, and signs. Handles, links and addresses are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index: start } of text.matchAll(PIECES)) {
    const end = start + piece.length;
    if (piece.includes("@")) continue;
    if (LETTER.test(piece)) tokens.push({ kind: "word", ...wordOf(piece), start, end });
    else if (piece.startsWith("#")) tokens.push(...tagParts(piece, start));
    else if (FACE.test(piece)) tokens.push({ kind: "face", word: piece, stem: piece, start, end });
    else if (SIGN.test(piece)) tokens.push({ kind: "sign", word: piece, stem: signOf(piece), start, end });
  }
  return tokens;
}

function tagParts(tag: string, start: number): Token[] {
  return Array.from(tag.matchAll(TAG_PARTS), ({ 0: part, index }) => ({
    kind: "tag" as const,
    ...wordOf(part),
    start: start + index,
    end: start + index + part.length,
  }));
}

/** "!!!" and "!!!!!" are one sign, and so are "?!" and "!?". */
function signOf(signs: string): string {
  if (signs.startsWith("..") || signs === "…") return "…";
  if (signs.includes("?")) return signs.includes("!") ? "?!" : signs.length > 1 ? "??" : "?";
  return signs.startsWith("!") && signs.length > 1 ? "!!" : signs.slice(0, 1);
}

function wordOf(piece: string): { word: string; stem: string } {
  const bare = unmask(piece.slice(0, LONGEST_WORD))
    .replace(/['’‘]/g, "")
    .replace(/\d+/g, "0")
    .replace(/(.)\1{2,}/gu, "$1$1");
  const word = SHORTHAND.get(bare) ?? bare;
  return { word, stem: stemOf(word) };
}

/** A rough stem: it need not be a word, only the same for the forms of one word. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 5 && stem.endsWith("ing")) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith("ed")) stem = stem.slice(0, -2);
  else if (stem.length > 5 && stem.endsWith("ly")) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith("s") && !stem.endsWith("ss")) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem.length > 2 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
