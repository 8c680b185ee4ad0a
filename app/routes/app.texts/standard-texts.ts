import type { Texts } from "#app/domain/shop.ts";
import { EDITABLE_TEXTS } from "#app/domain/words/editable-texts.ts";
import { CHAT_LANGUAGES, type ChatLanguage } from "#app/domain/words/languages.ts";
import { STANDARD_TEXTS } from "#app/services/standard-texts.ts";

const STANDARD = Object.fromEntries(
  CHAT_LANGUAGES.map((language) => [language, editable(STANDARD_TEXTS[language])]),
) as Record<ChatLanguage, Texts>;

/** What is said in each language where a shop has no words of its own. */
export function standardTexts(): Readonly<Record<ChatLanguage, Texts>> {
  return STANDARD;
}

function editable(texts: Texts): Texts {
  return Object.fromEntries(
    EDITABLE_TEXTS.flatMap(({ key }) => (texts[key] === undefined ? [] : [[key, texts[key]]])),
  );
}
