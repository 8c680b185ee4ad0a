import type { Felt } from "./felt.ts";
import { KINDS } from "./lexicon.ts";
import { isNegator } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** What a message shows beside its words, each a small number. */
export const HINTS = [
  ...KINDS,
  "praiseDenied",
  "harmDenied",
  "onlyBad",
  "onlyGood",
  "bothSides",
  "nothingFelt",
  "plainQuestion",
  "badQuestion",
  "thanksAndBad",
  "thanksOnly",
  "badLast",
  "goodLast",
  "butThenBad",
  "exclaims",
  "manyExclaims",
  "asks",
  "asksTwice",
  "asksLast",
  "trailsOff",
  "shouts",
  "hasNegation",
  "short",
  "long",
  "tag",
  "link",
  "number",
  "otherLanguage",
] as const;
type Hint = (typeof HINTS)[number];
type Add = (hint: Hint) => void;

const PLACE: ReadonlyMap<string, number> = new Map(HINTS.map((hint, place) => [hint, place]));
/** More of one kind says no more. */
const MOST = 3;
const FEW_WORDS = 4;
const MANY_WORDS = 18;
const LINK = /https?:\/\/|www\./;
/** A word of five capitals, or two of three in a row. */
const SHOUTED = /\b[A-Z]{5,}\b|\b[A-Z]{3,}[^A-Za-z]{1,3}[A-Z]{3,}\b/;
const SMALL_ENGLISH: ReadonlySet<string> = new Set(
  "the a an i you my your is are was to of in on for with and it this that have has not at be do can".split(
    " ",
  ),
);

/** One number a hint, in the order of `HINTS`. */
export function hintsOf(text: string, tokens: readonly Token[], felt: readonly Felt[]): Float32Array {
  const hints = new Float32Array(HINTS.length);
  const add: Add = (hint) => {
    const place = PLACE.get(hint) ?? 0;
    hints[place] = Math.min(MOST, (hints[place] ?? 0) + 1);
  };
  const asks = addSigns(tokens, add);
  addFelt(tokens, felt, asks, add);
  const words = tokens.filter(({ kind }) => kind === "word").length;
  if (words <= FEW_WORDS) add("short");
  if (words >= MANY_WORDS) add("long");
  if (SHOUTED.test(text)) add("shouts");
  if (LINK.test(text)) add("link");
  if (tokens.some(({ word }) => isNegator(word))) add("hasNegation");
  if (isOtherLanguage(tokens, felt)) add("otherLanguage");
  return hints;
}

function addFelt(tokens: readonly Token[], felt: readonly Felt[], asks: boolean, add: Add): void {
  const but = tokens.findIndex(({ word }) => word === "but" || word === "however");
  const bad = felt.filter(({ side }) => side === "bad");
  const good = felt.filter(({ side }) => side === "good");
  for (const { kind } of felt) add(kind);
  if (bad.length > 0) add(good.length > 0 ? "bothSides" : "onlyBad");
  else if (good.length > 0) add("onlyGood");
  else add(asks ? "plainQuestion" : "nothingFelt");
  if (bad.length > 0 && asks) add("badQuestion");
  if (felt.some(({ kind }) => kind === "thanks")) add(bad.length > 0 ? "thanksAndBad" : "thanksOnly");
  const last = felt.findLast(({ side }) => side !== "neither");
  if (last) add(last.side === "bad" ? "badLast" : "goodLast");
  if (but >= 0) for (const { from } of bad) if (from > but) add("butThenBad");
}

/** Whether the message asks something. */
function addSigns(tokens: readonly Token[], add: Add): boolean {
  let asks = false;
  for (const { kind, stem } of tokens) {
    if (kind === "tag") add("tag");
    if (kind === "word" && stem.startsWith("0")) add("number");
    if (kind !== "sign") continue;
    if (stem === "!" || stem === "?!") add("exclaims");
    if (stem === "!!") add("manyExclaims");
    if (stem === "…") add("trailsOff");
    if (!stem.includes("?")) continue;
    asks = true;
    add(stem === "?" ? "asks" : "asksTwice");
  }
  if (tokens.at(-1)?.stem === "?") add("asksLast");
  return asks;
}

function isOtherLanguage(tokens: readonly Token[], felt: readonly Felt[]): boolean {
  const foreign = felt.filter(({ kind }) => kind === "foreign").length;
  return foreign > 0 && foreign > tokens.filter(({ word }) => SMALL_ENGLISH.has(word)).length;
}
