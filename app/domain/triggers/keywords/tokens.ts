import { fold, isAscii, type Reading } from "#app/domain/understanding/fold.ts";

/** A word as it is read, and where it stands in the text that was folded. */
export type Token = { readonly word: string; readonly start: number; readonly end: number };

/** A text read once: its letters without disguise, and where each of its words stands in the original. */
export type Sheet = {
  readonly text: string;
  readonly letters: string;
  readonly tokens: readonly Token[];
  /** Letters of `letters` that can be read as others too. */
  readonly others: ReadonlyMap<number, readonly string[]>;
  readonly mayBeLettering: boolean;
  /** Where in the original a token's letters begin and end. */
  readonly span: (first: Token, last: Token) => readonly [start: number, end: number];
};

// Scripts that put no space between words: each sign is a token, so that a listed word is found inside a sentence.
const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const SIGN_OR_WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}\p{N}]+)*/gu;
const APOSTROPHE = /['’‘ʼ`´]/;
const APOSTROPHES = /['’‘ʼ`´]/g;

export function sheetOf(text: string, reading: Reading = "usual"): Sheet {
  const { letters, starts, ends, others, mayBeLettering } = fold(text, reading);
  const tokens = isAscii(letters) ? asciiTokens(letters) : tokensOf(letters);
  const span = (first: Token, last: Token) =>
    [starts?.[first.start] ?? first.start, ends?.[last.end - 1] ?? last.end] as const;
  return { text, letters, tokens, others, mayBeLettering, span };
}

function tokensOf(letters: string): Token[] {
  return Array.from(letters.matchAll(HAS_UNSPACED.test(letters) ? SIGN_OR_WORD : WORD), (found) => {
    const [word] = found;
    const bare = APOSTROPHE.test(word) ? word.replace(APOSTROPHES, "") : word;
    return { word: bare, start: found.index, end: found.index + word.length };
  });
}

/** Most messages are plain; for them a loop is three times as fast as the expression. */
function asciiTokens(letters: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < letters.length; start += 1) {
    if (!isWordUnit(letters.charCodeAt(start))) continue;
    let end = start + 1;
    let hasApostrophe = false;
    for (; end < letters.length; end += 1) {
      const unit = letters.charCodeAt(end);
      if (isWordUnit(unit)) continue;
      if ((unit !== 39 && unit !== 96) || !isWordUnit(letters.charCodeAt(end + 1))) break;
      hasApostrophe = true;
    }
    const word = letters.slice(start, end);
    tokens.push({ word: hasApostrophe ? word.replace(APOSTROPHES, "") : word, start, end });
    start = end;
  }
  return tokens;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
