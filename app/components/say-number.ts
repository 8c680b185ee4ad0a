import { makeWords } from "#app/domain/words.ts";
import words from "../../locales/admin.en.json" with { type: "json" };
import type { AdminWord } from "./words.ts";

type Counted = { [Word in AdminWord]: Word extends `${infer Stem}.one` ? Stem : never }[AdminWord];

const english = makeWords(words, {});

/** A counted sentence whose number may be large: `4,217 conversations`. */
export function sayNumber(word: Counted, count: number, more: Record<string, string> = {}): string {
  return english(`${word}.${count === 1 ? "one" : "other"}`, { ...more, count: count.toLocaleString("en") });
}
