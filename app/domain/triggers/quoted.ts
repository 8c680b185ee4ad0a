import { cut } from "#app/domain/cut.ts";

const LETTERS_QUOTED = 80;

/** Words as evidence keeps them: each once, short, and no character cut in half, which the database would not keep. */
export function quoted(words: readonly string[]): string[] {
  const short = words.map((it) => cut(it.trim(), LETTERS_QUOTED).toWellFormed());
  return [...new Set(short.filter((it) => it !== ""))];
}
