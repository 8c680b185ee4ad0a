import { fold, isAscii } from "./fold.ts";
import { LATIN_LIKE } from "./look-alikes.ts";

const APOSTROPHES = /['’‘ʼ`´]/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const NOT_ASCII_WORD = /[^a-z0-9]+/g;

/** Accented letters, typographic quotes and dashes, currency: nothing that could be a disguise, so the short way will do. */
const WESTERN = /^[\x00-\x7f\xa0-\xac\xae-\xb4\xb6-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]*$/;
const WESTERN_MARKS = /[\u0300-\u036f]/g;
const NOT_ASCII = /[^\x00-\x7f]/g;

/** Removes what the eye does not see (zero-width, full-width, accents, look-alikes) but keeps the signs. */
export function unmask(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  if (!WESTERN.test(text)) return fold(text).letters.normalize("NFC");
  return text
    .normalize("NFKD")
    .replace(WESTERN_MARKS, "")
    .toLowerCase()
    .replace(NOT_ASCII, (letter) => LATIN_LIKE.get(letter)?.[0] ?? letter);
}

/** A message is made plain a dozen times while it is read, by all that read it: the last text is remembered. */
let last = { text: "", bare: "" };

/** The text as plain lower-case words with one space between them: "Don’t  WAIT!" → "dont wait". */
export function plain(text: string): string {
  if (text !== last.text) last = { text, bare: makePlain(text) };
  return last.bare;
}

function makePlain(text: string): string {
  const bare = unmask(text).replace(APOSTROPHES, "");
  return bare.replace(isAscii(bare) ? NOT_ASCII_WORD : NOT_A_WORD, " ").trim();
}

/** The words of `plain`. */
export function wordsOf(text: string): string[] {
  const bare = plain(text);
  return bare === "" ? [] : bare.split(" ");
}
