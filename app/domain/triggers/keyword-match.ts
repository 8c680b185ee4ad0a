import { STAND_INS } from "#app/domain/understanding/look-alikes.ts";
import { plain, unmask, wordsOf } from "#app/domain/understanding/normalise.ts";
import { isSlipOf, isSwapOf, squeeze } from "#app/domain/understanding/typos.ts";

/** Below this many letters a slip makes another real word too easily ("lawyer", "layer"). */
const LETTERS_FOR_A_SLIP = 8;
const LETTERS_FOR_A_SWAP = 5;

type Keyword = { readonly listed: string; readonly words: readonly string[]; readonly joined: string };
/** A list taken apart, and by the first letter, because no slip that counts changes it. */
type Taken = { readonly all: readonly Keyword[]; readonly byLetter: ReadonlyMap<string, readonly Keyword[]> };

/** Lists come from the shop's settings and are asked again with each message, so each is taken apart once. */
const taken = new WeakMap<readonly string[], Taken>();

/**
 * The listed words and phrases that the text contains, as they are listed. Whole words only, and blind to case, accents,
 * full-width and invisible characters, look-alikes, stand-ins (`fr4ud`), spaced letters, doubled letters and small slips.
 */
export function matchKeywords(listed: readonly string[], text: string): string[] {
  const { all, byLetter } = takeApart(listed);
  const readings = readingsOf(text);
  const found = new Set<Keyword>();
  for (const reading of readings)
    for (const [start, word] of reading.entries())
      for (const keyword of byLetter.get(word.charAt(0)) ?? [])
        if (!found.has(keyword) && standsAt(reading, start, keyword.words)) found.add(keyword);
  const runs = spacedRuns(readings[0] ?? []);
  const isSpaced = ({ joined }: Keyword) => joined.length >= 4 && runs.some((run) => run.includes(joined));
  return all
    .filter((keyword) => found.has(keyword) || (runs.length > 0 && isSpaced(keyword)))
    .map((keyword) => keyword.listed);
}

function takeApart(listed: readonly string[]): Taken {
  const known = taken.get(listed);
  if (known) return known;
  const all = listed
    .map((word) => ({ listed: word, words: wordsOf(word), joined: wordsOf(word).join("") }))
    .filter((keyword) => keyword.words.length > 0);
  const made = { all, byLetter: Map.groupBy(all, ({ joined }) => joined.charAt(0)) };
  taken.set(listed, made);
  return made;
}

/** The text as it stands, and once more with digits and signs inside words read as the letters they stand in for. */
function readingsOf(text: string): string[][] {
  const bare = unmask(text);
  const first = wordsOf(bare);
  const letters = bare
    .split(/\s+/)
    .map((chunk) =>
      /\p{L}/u.test(chunk) ? Array.from(chunk.replace(/[!?.,]+$/, ""), standIn).join("") : chunk,
    )
    .join(" ");
  return letters === bare ? [first] : [first, wordsOf(plain(letters))];
}

function standIn(sign: string): string {
  return STAND_INS.get(sign) ?? sign;
}

/** "f r a u d", "f.r.a.u.d" and "f-r-a-u-d" arrive as single letters in a row; they are read as one word. */
function spacedRuns(words: readonly string[]): string[] {
  const runs: string[] = [];
  let run = "";
  for (const word of [...words, ""]) {
    if (word.length === 1) run += word;
    else {
      if (run.length >= 4) runs.push(run);
      run = "";
    }
  }
  return runs;
}

function standsAt(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((meant, index) => isSameWord(words[start + index] ?? "", meant));
}

function isSameWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (typed[0] !== meant[0] || meant.length < 4) return false;
  if (typed === `${meant}s` || typed === `${meant}es` || `${typed}s` === meant) return true;
  if (meant.endsWith("y") && typed === `${meant.slice(0, -1)}ies`) return true;
  if (typed.length > meant.length + 12) return false;
  if (squeeze(typed) === squeeze(meant)) return true;
  if (meant.length >= LETTERS_FOR_A_SLIP) return isSlipOf(typed, meant);
  return meant.length >= LETTERS_FOR_A_SWAP && isSwapOf(typed, meant);
}
