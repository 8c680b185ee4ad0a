import { FOREIGN_ALIKE, FOREIGN_BESIDE_LATIN, LATIN_LIKE } from "./look-alikes.ts";

/**
 * A text without its disguises. `letters` are what the eye reads, in lower case; letter k stands in the original text
 * from `starts[k]` to `ends[k]` (UTF-16), both null when nothing moved. `others` says which letters place k may have too.
 */
export type Folded = {
  readonly letters: string;
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
  readonly others: ReadonlyMap<number, readonly string[]>;
  /** A word of another script may be the lettering of a text generator: the "lettered" reading differs. */
  readonly mayBeLettering: boolean;
};

/** `lettered` reads 千尺卂 as Latin; `own` leaves every word without a Latin letter as it is, whatever it looks like. */
export type Reading = "usual" | "lettered" | "own";

const NO_OTHERS: ReadonlyMap<number, readonly string[]> = new Map();

export function fold(text: string, reading: Reading = "usual"): Folded {
  if (isAscii(text))
    return {
      letters: text.toLowerCase(),
      starts: null,
      ends: null,
      others: NO_OTHERS,
      mayBeLettering: false,
    };
  const { letters, starts, ends } = bareLetters(text);
  const { others, mayBeLettering } = latinise(letters, reading);
  const from: number[] = [];
  const to: number[] = [];
  const moved = new Map<number, readonly string[]>();
  for (const [at, letter] of letters.entries()) {
    const other = others.get(at);
    if (other) moved.set(from.length, other);
    for (let unit = 0; unit < letter.length; unit += 1) {
      from.push(starts[at] ?? 0);
      to.push(ends[at] ?? 0);
    }
  }
  return { letters: letters.join(""), starts: from, ends: to, others: moved, mayBeLettering };
}

type Letters = { letters: string[]; starts: number[]; ends: number[] };

function bareLetters(text: string): Letters {
  const made: Letters = { letters: [], starts: [], ends: [] };
  const hasSpelling = REGIONAL_SPELLING.test(text);
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    // Two regional letters are a flag, unless elsewhere they spell something.
    for (const letter of !hasSpelling && isRegional(code) ? " " : baseOf(code)) {
      made.letters.push(letter);
      made.starts.push(at);
      made.ends.push(end);
    }
    at = end;
  }
  return made;
}

const REGIONAL_SPELLING = /(?<!\p{RI})\p{RI}(?:\p{RI}{2,}|(?!\p{RI}))/u;
const A = 97;
/** First code point of each alphabet that Unicode does not decompose into a to z. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6, 0x249c, 0x1f110] as const;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n\v\f\r])\p{Cc}/u;
// Of Latin, Cyrillic and Greek, of Hebrew and Arabic (vowel points, the stretching stroke), and those put around letters.
const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const BLANK = 0x2800;
/** Han and Hangul, which nothing is taken from. */
const isWhole = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
const REMEMBERED = 4_096;
const remembered = new Map<number, string>();

/** One code point as plain letters: "Ａ" → "a", "é" → "e", "ⓕ" → "f", a zero-width space → "". */
function baseOf(code: number): string {
  if (code < 0x80) return String.fromCharCode(code).toLowerCase();
  if (isWhole(code)) return String.fromCharCode(code);
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const base = computeBase(code);
  if (remembered.size < REMEMBERED) remembered.set(code, base);
  return base;
}

function computeBase(code: number): string {
  for (const first of ALPHABETS) {
    if (code >= first && code < first + 26) return String.fromCharCode(A + code - first);
  }
  if (code === BLANK) return " ";
  const letter = String.fromCodePoint(code);
  if (INVISIBLE.test(letter)) return "";
  const bare = letter.normalize("NFKD").replace(MARKS, "");
  // A capital that looks like another letter than its small one must not become the small one.
  return Array.from(bare, (one) =>
    FOREIGN_ALIKE.has(one) || FOREIGN_BESIDE_LATIN.has(one) ? one : one.toLowerCase(),
  ).join("");
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

const WORD_LETTER = /[\p{L}\p{N}]/u;
const wordLetters = new Map<string, boolean>();

function isWordLetter(letter: string): boolean {
  const known = wordLetters.get(letter);
  if (known !== undefined) return known;
  const is = WORD_LETTER.test(letter);
  if (wordLetters.size < REMEMBERED) wordLetters.set(letter, is);
  return is;
}

/**
 * Puts Latin letters for those that only look Latin, in place. A word wholly in another script is left alone when the
 * message has real words of that script: Russian stays Russian, one "ѕсам" in English is read.
 */
function latinise(letters: string[], reading: Reading) {
  const used = scriptsInUse(letters);
  const others = new Map<number, readonly string[]>();
  for (let start = 0; start < letters.length; start += 1) {
    const { end, hasLatin, isForeign } = wordAt(letters, start);
    for (let at = start; at < end; at += 1) {
      const letter = letters[at] ?? "";
      if (letter < "\x80") continue;
      let readings = LATIN_LIKE.get(letter);
      if (!readings && isForeign && (hasLatin || reading !== "own")) {
        const script = scriptOf(letter);
        const isLettering = reading === "lettered" && !used.unlike.has(script);
        if (hasLatin || isLettering || !used.real.has(script)) readings = FOREIGN_ALIKE.get(letter);
        if (hasLatin || isLettering) readings ??= FOREIGN_BESIDE_LATIN.get(letter);
      }
      letters[at] = readings?.[0] ?? letter.toLowerCase();
      if (readings && readings.length > 1) others.set(at, readings.slice(1));
    }
    start = end;
  }
  return { others, mayBeLettering: used.real.size > used.unlike.size };
}

function wordAt(letters: readonly string[], start: number) {
  let end = start;
  let hasLatin = false;
  let isForeign = false;
  for (; end < letters.length; end += 1) {
    const letter = letters[end] ?? "";
    if (letter < "\x80" ? !isAsciiWord(letter) : !isWordLetter(letter)) break;
    if (letter < "\x80" || LATIN_LIKE.has(letter)) hasLatin ||= letter > "9";
    else isForeign = true;
  }
  return { end, hasLatin, isForeign };
}

/**
 * The scripts of which the text has a letter that is no look-alike (`real`), or that not even the lettering of text
 * generators takes for Latin (`unlike`).
 */
function scriptsInUse(letters: readonly string[]) {
  const real = new Set<number>();
  const unlike = new Set<number>();
  for (const letter of letters) {
    if (letter < "\x80" || LATIN_LIKE.has(letter) || FOREIGN_ALIKE.has(letter) || !isWordLetter(letter))
      continue;
    real.add(scriptOf(letter));
    if (!FOREIGN_BESIDE_LATIN.has(letter)) unlike.add(scriptOf(letter));
  }
  return { real, unlike };
}

/** Greek, Chinese and Japanese, or else the neighbourhood of 256 code points. */
function scriptOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x3000 && code < 0xa000) return 0x30;
  return (code >= 0x370 && code < 0x400) || (code >= 0x1f00 && code < 0x2000) ? 3 : code >> 8;
}

function isAsciiWord(letter: string): boolean {
  return (letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9");
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
