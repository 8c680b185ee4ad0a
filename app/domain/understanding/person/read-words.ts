import { unmask } from "#app/domain/understanding/normalise.ts";
import { DESK_NOUNS, JOINED, WORD_CLASSES } from "./word-classes.ts";
import { meantWord } from "./slips.ts";

type Listed = keyof typeof WORD_CLASSES;
/** Any word that is on no list, and the ends of sentences and of parts of them. */
type WordClass = Listed | "other" | "digits" | "stop" | "question" | "comma";

/** The words of a message and, in step with them, one letter for the kind of each. */
export type Reading = { readonly words: readonly string[]; readonly kinds: string };

const FIRST_LETTER = 0x4e00; // Letters that nobody confuses with the text itself.
const NAMES: readonly WordClass[] = [
  ...(Object.keys(WORD_CLASSES) as Listed[]),
  "other",
  "digits",
  "stop",
  "question",
  "comma",
];
const LETTER = new Map(
  NAMES.map((name, index) => [name as string, String.fromCharCode(FIRST_LETTER + index)]),
);
const KIND = new Map(
  Object.entries({ ...WORD_CLASSES, stop: ". ! ; \n", question: "?", comma: "," }).flatMap(([name, words]) =>
    words.split(" ").map((word) => [word, letterOf(name)] as const),
  ),
);
const TOGETHER = new RegExp(`\\b(?:${JOINED})\\b`, "g");
const TOKEN = /[\p{L}\p{M}\p{N}_]+|[.!?,;\n]/gu;
const SIGN = /^[.!?,;\n]$/;
const APOSTROPHES = /['’‘ʼ`´]/g;

/** The letter that stands for a kind of word. */
export function letterOf(name: string): string {
  const letter = LETTER.get(name);
  if (letter === undefined) throw new Error(`No kind of word is called "${name}"`);
  return letter;
}

/** The kinds in their order. A model that counts runs of them is of use for this list only. */
export function kindNames(): string {
  return NAMES.join(" ");
}

/** Reads a message (already cut to a length that is worth reading). */
export function readWords(text: string): Reading {
  const bare = unmask(text)
    .replace(APOSTROPHES, "")
    .replace(TOGETHER, (phrase) => phrase.replaceAll(" ", "_"));
  const words: string[] = [];
  let kinds = "";
  for (const word of bare.match(TOKEN) ?? []) {
    if (SIGN.test(word) && word !== "?" && isSign(kinds.at(-1))) continue;
    if (kinds.endsWith(CUSTOMER) && (DESK_NOUNS.has(word) || DESK_NOUNS.has(meantWord(word) ?? ""))) {
      words.push(`${words.pop() ?? ""} ${word}`);
      kinds = kinds.slice(0, -1) + DESK;
    } else {
      words.push(word);
      kinds += kindOf(word);
    }
  }
  return { words, kinds };
}

/** Words as the shopper would write them, without the signs between sentences. */
export function spell(words: readonly string[]): string {
  return words
    .filter((word) => !SIGN.test(word))
    .join(" ")
    .replaceAll("_", " ");
}

/** The words in small letters with `|` and `?` where sentences and parts of them end. */
export function asSpoken({ words }: Reading): string {
  return words
    .map((word) => (word !== "?" && SIGN.test(word) ? "|" : word))
    .join(" ")
    .replaceAll("_", " ");
}

function kindOf(word: string): string {
  const known = KIND.get(word);
  if (known !== undefined) return known;
  if (/^\d/.test(word)) return DIGITS;
  const meant = meantWord(word);
  return (meant === null ? undefined : KIND.get(meant)) ?? OTHER;
}

const OTHER = letterOf("other");
const DIGITS = letterOf("digits");
const CUSTOMER = letterOf("customer");
const DESK = letterOf("desk");
const SIGNS = letterOf("stop") + letterOf("question") + letterOf("comma");

/** A sign, or the beginning, before which another sign says nothing new. */
function isSign(kind: string | undefined): boolean {
  return kind === undefined || SIGNS.includes(kind);
}
