import { EDITABLE_TEXTS, type EditableText } from "#app/domain/words/editable-texts.ts";

/** The moments in which a shopper reads these sentences, in order, and what their keys begin with. */
const GROUPS = {
  confirmation: ["wait.confirmation."],
  trigger: ["wait.confirmation.for."],
  estimate: ["wait.estimate."],
  exit: ["wait.exit.", "wait.mail.chosen"],
  engagement: ["wait.engagement."],
  update: ["wait.update."],
  change: [
    "wait.update.returned",
    "wait.update.transferred",
    "wait.update.moved",
    "wait.update.taken",
    "wait.left",
    "wait.handed-back",
    "wait.reopened",
  ],
  mail: ["wait.mail."],
  offer: ["bot.offer."],
  bot: ["bot."],
} as const;

export type TextGroup = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as TextGroup[];

/** Every editable sentence in the group that its key says most about. */
export function groupTexts(): { readonly group: TextGroup; readonly texts: readonly EditableText[] }[] {
  return NAMES.map((group) => ({
    group,
    texts: EDITABLE_TEXTS.filter(({ key }) => groupOf(key) === group),
  }));
}

function groupOf(key: string): TextGroup | undefined {
  const fit = (group: TextGroup) =>
    Math.max(...GROUPS[group].map((prefix) => (key.startsWith(prefix) ? prefix.length : 0)));
  return NAMES.filter((group) => fit(group) > 0).toSorted((one, other) => fit(other) - fit(one))[0];
}
