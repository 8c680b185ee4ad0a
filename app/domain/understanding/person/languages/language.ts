/** How one language says it, as pieces of regular expressions on plain words (no accents, no apostrophes). */
export type Language = {
  /** Words without any of which nothing of this language is worth reading; `*` stands for any ending. */
  readonly hints: string;
  /** Wishes for a person, or for no bot. */
  readonly asks: readonly string[];
  /** Having had enough of the bot; only in short messages. */
  readonly enough: readonly string[];
  /** The words of a wish, but no wish. */
  readonly declines: readonly string[];
};

/** Up to so many words in between, within one sentence. */
export function gap(most: number): string {
  return `(?: \\w+){0,${most}}?`;
}

/** The beginning of a message, but for greetings and courtesies of any of the languages. */
export const START =
  "^(?:(?:hola|buenas|buenos dias|por favor|bonjour|bonsoir|salut|svp|stp|non|no|nein|nao|si|oui|ja|sim|hallo|hi|hey|ola|oi|bom dia|ciao|buongiorno|salve|bitte|nee|ok|ich|ji|bhai|sir|hello) (?:[|] )?)*";
/** The end of a sentence, but for courtesies. */
export const END =
  "(?=(?: (?:por favor|porfavor|porfa|pf|pfv|gracias|ya|ahora|s il vous plait|sil vous plait|sil te plait|svp|stp|merci|maintenant|bitte|jetzt|danke|sofort|graag|aub|agora|obrigado|obrigada|per favore|perfavore|grazie|adesso|subito|please|pls|real|humano|humana))* ?(?:[|?]|$))";
