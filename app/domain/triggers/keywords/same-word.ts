import WORDS from "#app/domain/understanding/weights/words.json" with { type: "json" };
import { isSlipOf, isSwapOf, squeeze } from "#app/domain/understanding/typos.ts";

/** Below this many letters a slip makes another real word too easily ("lawyer", "layer"). */
const LETTERS_FOR_A_SLIP = 8;
export const LETTERS_FOR_A_SWAP = 5;
/** Below this many letters only the word itself counts, not its plural or a doubled letter. */
const LETTERS_FOR_A_VARIANT = 4;
/** How many letters more than the word itself a stretched one may have. */
export const STRETCH = 12;

/** Words that people mean when they write them: "selling" is no slip for "swelling". */
const REAL: ReadonlySet<string> = new Set(WORDS.split(" "));

/** The word itself, its plural or singular, stretched letters, or one slip of the finger in a word that is long enough. */
export function isSameWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (typed[0] !== meant[0] || typed.length > meant.length + STRETCH) return false;
  if (meant.length < LETTERS_FOR_A_VARIANT) return isStretched(typed) && squeeze(typed) === squeeze(meant);
  if (variantsOf(meant).includes(typed)) return true;
  if (REAL.has(typed) && !typed.startsWith(meant) && !meant.startsWith(typed)) return false;
  if (typed.length >= LETTERS_FOR_A_VARIANT && squeeze(typed) === squeeze(meant)) return true;
  if (meant.length >= LETTERS_FOR_A_SLIP) return isSlipOf(typed, meant);
  return meant.length >= LETTERS_FOR_A_SWAP && isSwapOf(typed, meant);
}

/** The word, its plural, and without its plural's s. */
export function variantsOf(meant: string): string[] {
  if (meant.length < LETTERS_FOR_A_VARIANT) return [meant];
  const variants = [meant, `${meant}s`, `${meant}es`];
  if (meant.endsWith("s")) variants.push(meant.slice(0, -1));
  if (meant.endsWith("y")) variants.push(`${meant.slice(0, -1)}ies`);
  return variants;
}

/** Three of a letter in a row: no language of ours has a word with that. */
function isStretched(typed: string): boolean {
  return /(.)\1\1/.test(typed);
}
