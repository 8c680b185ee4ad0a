import { makeWords } from "#app/domain/words.ts";
import words from "../../locales/admin.en.json" with { type: "json" };

/** A sentence of the admin, by its key in `locales/admin.en.json`. */
export type AdminWord = keyof typeof words;

type Variables = Record<string, string | number>;

const english = makeWords(words, {});
const plural = new Intl.PluralRules("en");

export function say(word: AdminWord, variables: Variables = {}): string {
  return english(word, variables);
}

/** The keys that come as `.one` and `.other`. */
type Counted = { [Word in AdminWord]: Word extends `${infer Stem}.one` ? Stem : never }[AdminWord];

export function sayCount(word: Counted, count: number): string {
  return english(`${word}.${plural.select(count) === "one" ? "one" : "other"}`, { count });
}

/** The words of a value that comes from the server; the value itself when it has none yet. */
export function sayValue(group: string, value: string): string {
  const key = `${group}.${value}`;
  return Object.hasOwn(words, key) ? english(key) : value;
}
