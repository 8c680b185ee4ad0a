import { RE2JS, RE2JSSyntaxException } from "re2js";
import { cut } from "#app/domain/cut.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { literalOf } from "./pattern-literal.ts";

/** A merchant's pattern that runs in a time linear in the message, whatever the message. */
export type SafePattern = {
  readonly source: string;
  /** Lower-case letters without which it cannot match; empty when none are sure. Asking for them first is cheap. */
  readonly literal: string;
  /** Instructions of its program. */
  readonly size: number;
  /** The words it matches first, or null. */
  readonly find: (text: string) => string | null;
};

export type PatternRefusal =
  | { readonly code: "looks-around" | "back-reference" | "too-big" | "matches-everything" }
  | { readonly code: "unreadable"; readonly what: string };

const MOST_INSTRUCTIONS = 500;
/** Beyond this many, the engine may make a new state with each letter, and keeps them. */
const LIGHT_INSTRUCTIONS = 40;
const LETTERS_KEPT = 2_000;
const LETTERS_QUOTED = 80;
const LOOKS_AROUND = /\(\?<?[=!]/;
const BACK_REFERENCE = /(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k<)/;

/** Compiling costs a tenth of a millisecond; matrices are compiled and checked again and again. */
const known = new Map<string, Result<SafePattern, PatternRefusal>>();
const MOST_KNOWN = 2_000;

/** Reads a pattern in RE2's syntax, blind to case unless it says `(?-i)`; or says why it cannot be run. */
export function readPattern(source: string): Result<SafePattern, PatternRefusal> {
  const earlier = known.get(source);
  if (earlier) return earlier;
  const read = compile(source);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(source, read);
  return read;
}

/** How many letter-and-instruction steps one letter may cost, for a budget: a light program walks a table. */
export function weightOf({ size }: SafePattern): number {
  return size > LIGHT_INSTRUCTIONS ? size : 0.5;
}

function compile(source: string): Result<SafePattern, PatternRefusal> {
  if (LOOKS_AROUND.test(source)) return refuse({ code: "looks-around" });
  if (BACK_REFERENCE.test(source)) return refuse({ code: "back-reference" });
  const program = programOf(source);
  if (!program.ok) return program;
  const size = program.value.programSize();
  if (size > MOST_INSTRUCTIONS) return refuse({ code: "too-big" });
  if (program.value.test("")) return refuse({ code: "matches-everything" });
  let ready: RE2JS | null = program.value;
  let read = 0;
  const find = (text: string) => {
    ready ??= RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const matcher = ready.matcher(text);
    const words = ready.test(text) && matcher.find() ? cut(matcher.group() ?? "", LETTERS_QUOTED) : null;
    // A big program keeps a state for nearly every letter it has read, megabytes in the end: it begins anew.
    read += size > LIGHT_INSTRUCTIONS ? text.length : 0;
    if (read > LETTERS_KEPT) [ready, read] = [null, 0];
    return words;
  };
  return ok({ source, literal: literalOf(source), size, find });
}

function programOf(source: string): Result<RE2JS, PatternRefusal> {
  try {
    return ok(RE2JS.compile(source, RE2JS.CASE_INSENSITIVE));
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const what = error.getDescription();
    return refuse(what === "invalid repeat count" ? { code: "too-big" } : { code: "unreadable", what });
  }
}
