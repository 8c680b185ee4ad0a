import type { HandoffReason } from "#app/domain/conversation/events.ts";
import { RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import type { RuleKind } from "#app/domain/triggers/rule.ts";

/** A sentence that a shop may put in its own words, with the variables it can use. */
export type EditableText = {
  readonly key: string;
  readonly variables: readonly string[];
  /** One of these must be in it; none: it may do without. */
  readonly oneOf: readonly string[];
  /** Nothing is said here unless the shop writes something. */
  readonly isExtra: boolean;
};

const KNOWN_WAIT = ["range", "up-to", "minute", "place"] as const;
const IN_WAIT = {
  "range": ["low", "high", "place", "seconds"],
  "up-to": ["high", "place", "seconds"],
  "minute": ["place", "seconds"],
  "place": ["place", "seconds"],
} as const;
const NEW_PLACE = ["place", "seconds"] as const;

/** Why a chat is handed over, where a shop may answer in words of its own: all but what is only ever offered. */
const HANDED_OVER_FOR: readonly HandoffReason[] = [
  ...(Object.keys(RULE_KINDS) as RuleKind[]).filter((kind) => mayHandOver(kind)),
  "accepted-offer",
  "live-mode",
  "bot-failed",
];

/** The key of the confirmation for one reason, which replaces the standard one where the shop has written it. */
export function confirmationFor(reason: HandoffReason): string {
  return `wait.confirmation.for.${reason}`;
}

/** Every sentence that a shop may put in its own words. */
export const EDITABLE_TEXTS: readonly EditableText[] = [
  ...["greeting", "automatic", "thanks", "goodbye", "helped", "offer-declined", "not-known"].map((key) =>
    text(`bot.${key}`),
  ),
  text("bot.welcome", ["titles", "title"]),
  text("bot.live-greeting"),
  text("bot.failed"),
  ...["greeting", "automatic", "outside-knowledge", "unresolved-turns", "frustrated", "other"].map((key) =>
    text(`bot.offer.${key}`),
  ),
  text("wait.confirmation.team", ["queue"]),
  text("wait.confirmation.team.named", ["queue", "name"]),
  text("wait.confirmation.agent", ["queue", "agent"]),
  text("wait.confirmation.agent.named", ["queue", "agent", "name"]),
  ...HANDED_OVER_FOR.map((reason) => ({
    ...text(confirmationFor(reason), ["queue", "agent", "name"]),
    isExtra: true,
  })),
  // An estimate without its number would say nothing.
  ...KNOWN_WAIT.map((kind) =>
    text(`wait.estimate.${kind}`, IN_WAIT[kind], kind === "range" || kind === "up-to" ? ["high"] : ["place"]),
  ),
  text("wait.estimate.opening", ["opens", "place", "seconds"], ["opens"]),
  text("wait.estimate.full", ["place", "seconds"], ["place"]),
  text("wait.exit.invite", ["hours"], ["hours"]),
  text("wait.exit.long", ["hours", "waited"], ["hours"]),
  text("wait.mail.confirmation", ["queue"]),
  text("wait.mail.confirmation.named", ["queue", "name"]),
  text("wait.mail.ask", ["hours"], ["hours"]),
  text("wait.mail.known", ["hours", "email"], ["hours"]),
  text("wait.mail.noted", ["email"]),
  text("wait.mail.chosen", ["email", "hours"], ["hours"]),
  text("wait.engagement.tracking", ["order", "status", "company", "number"]),
  text("wait.engagement.tracking-number", ["order", "status", "number"]),
  text("wait.engagement.article"),
  text("wait.engagement.details"),
  text("wait.engagement.regulated"),
  text("wait.engagement.answer", ["answer"], ["answer"]),
  // An update without the time waited would repeat itself.
  ...[1, 2, 3].flatMap((turn) => [
    ...KNOWN_WAIT.map((kind) =>
      text(`wait.update.${turn}.${kind}`, [...IN_WAIT[kind], "waited"], ["waited"]),
    ),
    text(`wait.update.${turn}.opening`, ["opens", "place", "waited", "seconds"], ["waited"]),
  ]),
  text("wait.update.at-risk", ["promised", "waited"], ["waited"]),
  text("wait.update.late", ["promised", "waited"], ["waited"]),
  text("wait.update.last", ["place", "waited"], ["waited"]),
  text("wait.update.returned", ["agent", ...NEW_PLACE], NEW_PLACE),
  text("wait.update.transferred", ["queue", ...NEW_PLACE], NEW_PLACE),
  text("wait.update.transferred.agent", ["agent", "queue", ...NEW_PLACE], NEW_PLACE),
  text("wait.update.moved", ["queue", ...NEW_PLACE], NEW_PLACE),
  text("wait.update.taken", ["agent", "waited", "seconds"], ["waited"]),
  text("wait.left"),
  text("wait.handed-back", ["agent"]),
  text("wait.reopened", NEW_PLACE, NEW_PLACE),
];

function mayHandOver(kind: RuleKind): boolean {
  return (RULE_KINDS[kind].actions as readonly string[]).includes("hand-over");
}

function text(key: string, variables: readonly string[] = [], oneOf: readonly string[] = []): EditableText {
  return { key, variables, oneOf, isExtra: false };
}
