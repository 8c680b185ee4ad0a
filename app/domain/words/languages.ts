export const OTHER_LANGUAGES = ["de", "es", "fr", "it", "nl", "pt"] as const;
/** Stands in for every language that the chat does not speak. */
export const DEFAULT_LANGUAGE = "en";
/** The languages that the chat itself speaks. */
export const CHAT_LANGUAGES = [DEFAULT_LANGUAGE, ...OTHER_LANGUAGES] as const;
export type ChatLanguage = (typeof CHAT_LANGUAGES)[number];

/** The chat's own language for a tag such as `pt-BR`; English where it does not speak that one. */
export function chatLanguage(tag: string | null): ChatLanguage {
  const [base = ""] = (tag ?? "").toLowerCase().split(/[-_]/);
  return CHAT_LANGUAGES.find((language) => language === base) ?? DEFAULT_LANGUAGE;
}
