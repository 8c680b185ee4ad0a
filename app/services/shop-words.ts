import type { Texts } from "#app/domain/shop.ts";
import { makeWords, type Words } from "#app/domain/words.ts";
import { CHAT_LANGUAGES, chatLanguage, type ChatLanguage } from "#app/domain/words/languages.ts";
import { STANDARD_TEXTS } from "./standard-texts.ts";

/** The words for a shopper of this language, by its tag (`pt-BR`); English where none is known or spoken. */
export type WordsIn = (language: string | null) => Words;

/**
 * A shop's words in every language: its own text in that language, then the standard one, then the standard one in
 * English. Made once for each configuration of a shop.
 */
export function shopWords(own: Readonly<Record<string, Texts>>): WordsIn {
  const made = Object.fromEntries(
    CHAT_LANGUAGES.map((language) => [language, makeWords(STANDARD_TEXTS[language], own[language] ?? {})]),
  ) as Record<ChatLanguage, Words>;
  return (language) => made[chatLanguage(language)];
}
