import { EDITABLE_TEXTS, type EditableText } from "#app/domain/words.ts";

/** The moments in which a shopper reads these sentences, in order. */
const GROUPS = [
  ["confirmation", "wait.confirmation."],
  ["estimate", "wait.estimate."],
  ["mail", "wait.mail."],
  ["engagement", "wait.engagement."],
  ["update", "wait.update."],
  ["offer", "bot.offer."],
  ["bot", "bot."],
] as const;

export type TextGroup = (typeof GROUPS)[number][0];

/** Every editable sentence in the first group that it fits. */
export function groupTexts(): { readonly group: TextGroup; readonly texts: readonly EditableText[] }[] {
  return GROUPS.map(([group]) => ({
    group,
    texts: EDITABLE_TEXTS.filter(({ key }) => groupOf(key) === group),
  })).filter(({ texts }) => texts.length > 0);
}

function groupOf(key: string): TextGroup | undefined {
  return GROUPS.find(([, prefix]) => key.startsWith(prefix))?.[0];
}
