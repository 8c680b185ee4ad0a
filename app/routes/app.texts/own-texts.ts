import type { Texts } from "#app/domain/shop.ts";
import { DEFAULT_LANGUAGE, type ChatLanguage } from "#app/domain/words/languages.ts";

/** The parts of the settings that hold what a shop says in its own words. */
export type OwnTexts = {
  readonly texts: Texts;
  readonly textsByLanguage: Readonly<Record<string, Texts>>;
};

type Written = {
  readonly language: ChatLanguage;
  readonly key: string;
  /** Null: the standard text again. */
  readonly body: string | null;
};

export function ownIn({ texts, textsByLanguage }: OwnTexts, language: ChatLanguage): Texts {
  return language === DEFAULT_LANGUAGE ? texts : (textsByLanguage[language] ?? {});
}

/** How many sentences are the shop's own in this language. */
export function ownCount(own: OwnTexts, language: ChatLanguage): number {
  return Object.values(ownIn(own, language)).filter((body) => body.trim() !== "").length;
}

/**
 * The same with one sentence changed. A language keeps its place when its last sentence goes: only what is named is saved.
 */
export function writeText(own: OwnTexts, { language, key, body }: Written): OwnTexts {
  const { [key]: _before, ...others } = ownIn(own, language);
  const texts = body === null ? others : { ...ownIn(own, language), [key]: body };
  if (language === DEFAULT_LANGUAGE) return { ...own, texts };
  return { ...own, textsByLanguage: { ...own.textsByLanguage, [language]: texts } };
}

/** Which sentence a refusal is about, by the field it names, such as `textsByLanguage.de.bot.greeting`. */
export function refusedText(field: string | undefined): { language: string; key: string } | null {
  const [part = "", ...path] = (field ?? "").split(".");
  if (part === "texts") return { language: DEFAULT_LANGUAGE, key: path.join(".") };
  const [language = "", ...key] = path;
  return part === "textsByLanguage" ? { language, key: key.join(".") } : null;
}
