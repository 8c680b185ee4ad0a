import { cut } from "#app/domain/cut.ts";

/** On one line, cut at a word. */
export function shorten(text: string, letters: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= letters ? line : `${cut(line, letters).replace(/\s\S*$/, "")} …`;
}
