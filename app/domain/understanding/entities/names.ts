import { bytesOf } from "#app/domain/understanding/model/bytes.ts";
import { hash } from "#app/domain/understanding/model/vector.ts";
import type { Span } from "./entity.ts";
import { featuresOf, isCommon, type Piece, piecesOf, settingOf, stepOf } from "./name-features.ts";

/** A chain over the pieces of a text: what speaks for each being in a name, and for each step from one to the next. */
export type NameModel = {
  readonly bits: number;
  readonly bias: number;
  readonly step: number;
  readonly weights: Int8Array;
  /** From `stepOf` to what it adds: outside then in, in then out, in then in. */
  readonly steps: Readonly<Record<string, readonly number[]>>;
  /** Names that many people have, small and without accents. */
  readonly known: ReadonlySet<string>;
};
export type PackedNameModel = Omit<NameModel, "weights" | "known"> & {
  readonly weights: string;
  readonly known: string;
};

/** Each weight lies there as its distance from the one before (255 goes on) and one signed byte. */
export function unpackNames({ weights, known, ...rest }: PackedNameModel): NameModel {
  const packed = bytesOf(weights);
  const unpacked = new Int8Array(2 ** rest.bits);
  let place = -1;
  for (let at = 0; at < packed.length; at += 1) {
    const gap = (packed[at] ?? 0) & 255;
    place += gap;
    if (gap === 255) continue;
    at += 1;
    unpacked[place] = packed[at] ?? 0;
  }
  return { ...rest, weights: unpacked, known: new Set(known.split(" ")) };
}

/** Whether the line before asked for a name, for something else, or is not known. */
export type AskedName = "name" | "other" | "unknown";

/** Names that a text gives, first and last name as one. */
export function namesBy(model: NameModel, text: string, asked: AskedName): Span[] {
  const pieces = piecesOf(text, (lower) => model.known.has(lower));
  const setting = settingOf(pieces, asked === "name");
  if (asked !== "name" && !mayHaveName(text, pieces, asked)) return [];
  const scores = pieces.map((piece, at) =>
    piece.isWord && !isDate(pieces, at) ? scoreOf(model, featuresOf(pieces, at, setting)) : null,
  );
  return spansOf(pieces, widened(pieces, bestPath(model, pieces, scores))).map((span) =>
    withTitle(text, span),
  );
}

/** How people of six languages begin to say a name; without it and without a capital or a known name there is none. */
const CUE =
  /(?<!\p{L})(?:names?|nmae|naem|surname|called|call|known|under|i['’ ]?a?m|this is|it['’]?s|myself|here|mr|mrs|ms|miss|dr|regards|thanks?|cheers|sincerely|best|signed|by|for|llamo|nombre|soy|saludos|appelle|nom|pr[eé]nom|suis|c['’]est|ici|cordialement|heiß?s?e|hier|bin|gr[uü](?:ß|ss)e|nome|chamo|sou|mi chiamo|sono|saluti|cognome|apellido)(?!\p{L})/iu;
const FEW_WORDS = 4;

function mayHaveName(text: string, pieces: readonly Piece[], asked: AskedName): boolean {
  if (CUE.test(text)) return true;
  if (asked === "other") return false;
  return (
    pieces.filter(({ isWord }) => isWord).length <= FEW_WORDS ||
    pieces.some(({ isKnown, shape, lower }, at) => isKnown || (at > 0 && shape === "C" && !isCommon(lower)))
  );
}

const DATE_WORD =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const BEFORE_A_DATE = /^(?:#|st|nd|rd|th|of|in|on|by|this|next|last|until|since|for|,)$/;

/** "the 4th of July", "May 5", "Sunday": also names, but not here. */
function isDate(pieces: readonly Piece[], at: number): boolean {
  const lower = pieces[at]?.lower ?? "";
  if (!DATE_WORD.test(lower)) return false;
  return (
    BEFORE_A_DATE.test(pieces[at - 1]?.lower ?? "") || pieces[at + 1]?.lower === "#" || lower.endsWith("day")
  );
}

const TITLE = /(?<!\p{L})(?:mr|mrs|ms|miss|dr|sr|sra|srta|herr|frau|mme|mlle|sig|dott)\.?\s{1,2}$/iu;

/** "Jones" alone is little: "Mr. Jones" is what an agent can use. A first and a last name need no title. */
function withTitle(text: string, { start, end }: Span): Span {
  const title = /\s/.test(text.slice(start, end))
    ? null
    : TITLE.exec(text.slice(Math.max(0, start - 8), start));
  return { start: start - (title?.[0].length ?? 0), end };
}

/** The likeliest way through the text (Viterbi): for each piece whether it is in a name. */
function bestPath(
  { steps }: NameModel,
  pieces: readonly Piece[],
  scores: readonly (number | null)[],
): boolean[] {
  let outside = 0;
  let inside = Number.NEGATIVE_INFINITY;
  const cameFromInside: { out: boolean; in: boolean }[] = [];
  for (const [at, score] of scores.entries()) {
    const [begin = 0, end = 0, goOn = 0] = steps[stepOf(pieces, at)] ?? [];
    const out = inside + end > outside;
    const into = inside + goOn > outside + begin;
    const nextInside =
      score === null ? Number.NEGATIVE_INFINITY : score + (into ? inside + goOn : outside + begin);
    outside = out ? inside + end : outside;
    inside = nextInside;
    cameFromInside.push({ out, in: into });
  }
  const path: boolean[] = [];
  let isIn = inside > outside;
  for (let at = cameFromInside.length - 1; at >= 0; at -= 1) {
    path.unshift(isIn);
    const from = cameFromInside[at];
    isIn = isIn ? (from?.in ?? false) : (from?.out ?? false);
  }
  return path;
}

/** In a text with capitals, a name that is begun takes the capital word after it along, known or not. */
function widened(pieces: readonly Piece[], path: readonly boolean[]): boolean[] {
  const wide = [...path];
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (path[at] || !wide[at - 1] || !before || piece.shape !== "C" || before.shape !== "C") continue;
    if (piece.start - before.end === 1 && !isCommon(piece.lower)) wide[at] = true;
  }
  return wide;
}

function spansOf(pieces: readonly Piece[], path: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (!path[at]) continue;
    const last = spans.at(-1);
    if (last && path[at - 1]) last.end = piece.end;
    else spans.push({ start: piece.start, end: piece.end });
  }
  return spans;
}

function scoreOf({ bits, bias, step, weights }: NameModel, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[hash(feature) >>> (32 - bits)] ?? 0;
  return bias + sum * step;
}
