import type { BadReason } from "./transcript.ts";

/** One record of a JSON text, not yet parsed. `list` is the name of the list that it stands in, null at the top. */
export type JsonPiece =
  | { readonly line: number; readonly list: string | null; readonly text: string }
  | { readonly line: number; readonly problem: BadReason };

const LONGEST_PIECE = 1_000_000;
const DEEPEST = 64;
/** Lists are looked for in objects inside objects so many levels down: `{"data":{"conversations":[…]}}`. */
const LIST_LEVELS = 3;
const SLICE = 131_072;

/**
 * The records of a JSON text, in order: the elements of a list, of the lists inside an object, or one object a line.
 * Never parses more than one record at once, so that 20 MB do not stop everything else. Yields undefined to breathe.
 */
export function* jsonPieces(text: string): Generator<JsonPiece | undefined> {
  const start = afterSpace(text, 0);
  if (text[start] === "[") return yield* elementsOf(text, { start, list: null }, lineCounter(text));
  const first = yield* endOf(text, start);
  if (first.end !== null && afterSpace(text, first.end) < text.length) return yield* linesOf(text);
  if (first.end !== null && first.depth <= DEEPEST && first.end - start <= LONGEST_PIECE)
    return yield { line: 1, list: null, text: text.slice(start, first.end) };
  yield* listsOf(text, start, 1, lineCounter(text));
}

/** JSON Lines: what is wrong with one line says nothing about the next. */
function* linesOf(text: string): Generator<JsonPiece | undefined> {
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    if (end - at > LONGEST_PIECE) yield { line, problem: "too-long" };
    else if (afterSpace(text, at) < end) {
      const { depth } = yield* endOf(text, afterSpace(text, at));
      yield piece(text, { start: at, end, depth, list: null }, line);
    }
    at = end + 1;
  }
}

type Counter = (at: number) => number;
type Place = { readonly start: number; readonly list: string | null };

function* elementsOf(
  text: string,
  { start, list }: Place,
  lineAt: Counter,
): Generator<JsonPiece | undefined, number> {
  let at = afterSpace(text, start + 1);
  while (at < text.length && text[at] !== "]") {
    const { end, depth } = yield* endOf(text, at);
    yield piece(text, { start: at, end, depth, list }, lineAt(at));
    if (end === null) return text.length;
    at = afterSpace(text, end);
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  if (at >= text.length) yield { line: lineAt(text.length), problem: "cut-off" };
  return at + 1;
}

/** Walks over the members of an object and goes into those that are lists, or objects that may hold one. */
function* listsOf(
  text: string,
  start: number,
  level: number,
  lineAt: Counter,
): Generator<JsonPiece | undefined, number> {
  let at = afterSpace(text, start + 1);
  while (at < text.length && text[at] !== "}") {
    const nameEnd = (yield* endOf(text, at)).end;
    if (nameEnd === null) break;
    const list = text.slice(at, nameEnd).replace(/^"|"$/g, "");
    const colon = afterSpace(text, nameEnd);
    const value = afterSpace(text, text[colon] === ":" ? colon + 1 : colon);
    if (text[value] === "[") at = yield* elementsOf(text, { start: value, list }, lineAt);
    else if (text[value] === "{" && level < LIST_LEVELS) at = yield* listsOf(text, value, level + 1, lineAt);
    else {
      const { end } = yield* endOf(text, value);
      if (end === null) break;
      at = end;
    }
    at = afterSpace(text, at);
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  if (at >= text.length && level === 1) yield { line: lineAt(text.length), problem: "cut-off" };
  return at + 1;
}

/** What can be parsed at once, quickly and safely. */
function piece(text: string, { list, start, end, depth }: Place & End, line: number): JsonPiece {
  if (end === null) return { line, problem: "cut-off" };
  if (end - start > LONGEST_PIECE) return { line, problem: "too-long" };
  return depth > DEEPEST ? { line, problem: "too-deep" } : { line, list, text: text.slice(start, end) };
}

type End = { readonly end: number | null; readonly depth: number };

/** Where the value that begins here ends, and how deep it goes; null when the text ends first. Always moves on. */
function* endOf(text: string, start: number): Generator<undefined, End> {
  let depth = 0;
  let deepest = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    if ((at - start) % SLICE === SLICE - 1) yield;
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === 92) at += 1;
      else if (code === 34) {
        isQuoted = false;
        if (depth === 0) return { end: at + 1, depth: deepest };
      }
    } else if (code === 34) isQuoted = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth <= 0) return { end: depth < 0 && at > start ? at : at + 1, depth: deepest };
    } else if (depth === 0 && (code === 44 || code === 58 || code <= 32))
      return { end: Math.max(at, start + 1), depth: deepest };
  }
  return { end: depth === 0 && !isQuoted ? text.length : null, depth: deepest };
}

function afterSpace(text: string, at: number): number {
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Asked in rising order, it reads the text once. */
function lineCounter(text: string): Counter {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
