import { LOOK_ALIKES } from "./look-alikes.ts";

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const APOSTROPHES = /['’‘ʼ`´]/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** Removes what the eye does not see (zero-width, full-width, accents, look-alikes) but keeps the signs. */
export function unmask(text: string): string {
  const bare = text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .normalize("NFC");
  return isAscii(bare) ? bare : Array.from(bare, (letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
}

/** The text as plain lower-case words with one space between them: "Don’t  WAIT!" → "dont wait". */
export function plain(text: string): string {
  return unmask(text).replace(APOSTROPHES, "").replace(NOT_A_WORD, " ").trim();
}

/** The words of `plain`. */
export function wordsOf(text: string): string[] {
  const bare = plain(text);
  return bare === "" ? [] : bare.split(" ");
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
