import german from "../../locales/de.json" with { type: "json" };
import english from "../../locales/en.json" with { type: "json" };
import spanish from "../../locales/es.json" with { type: "json" };
import french from "../../locales/fr.json" with { type: "json" };
import italian from "../../locales/it.json" with { type: "json" };
import dutch from "../../locales/nl.json" with { type: "json" };
import portuguese from "../../locales/pt.json" with { type: "json" };
import type { Texts } from "#app/domain/shop.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";

/** What is said where a shop has no words of its own. What only the team reads exists in English. */
export const STANDARD_TEXTS: Readonly<Record<ChatLanguage, Texts>> = {
  en: english,
  de: { ...english, ...german },
  es: { ...english, ...spanish },
  fr: { ...english, ...french },
  it: { ...english, ...italian },
  nl: { ...english, ...dutch },
  pt: { ...english, ...portuguese },
};
