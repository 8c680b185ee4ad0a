import { ok, refuse, type Result } from "./result.ts";
import type { Texts } from "./shop.ts";

export type Words = (key: string, variables?: Record<string, string | number>) => string;

const VARIABLE = /\{([a-zA-Z]+)\}/g;

/**
 * The sentences a shopper or an agent reads. The shop's own text wins; where it is missing, or asks for a variable that
 * this moment does not have, the locale file's stands in, so a merchant's slip never reaches a shopper as `{name}`.
 */
export function makeWords(defaults: Texts, own: Texts): Words {
  return (key, variables = {}) => {
    const standard = textOf(defaults, key);
    if (standard === null) throw new Error(`No words for ${key}`);
    const chosen = textOf(own, key);
    const written = chosen === null ? null : fill(chosen, variables);
    const filled = written ?? fill(standard, variables);
    if (filled === null) throw new Error(`A variable is missing for ${key}`);
    return filled;
  };
}

/** The variables that a text names, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((found) => found[1] ?? ""))];
}

function fill(text: string, variables: Record<string, string | number>): string | null {
  if (!variablesOf(text).every((name) => Object.hasOwn(variables, name))) return null;
  return text.replaceAll(VARIABLE, (_, name: string) => String(variables[name]));
}

function textOf(texts: Texts, key: string): string | null {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return text === undefined || text.trim() === "" ? null : text;
}

/** Variables that are numbers when the sentence is said. */
const NUMBERS: ReadonlySet<string> = new Set([
  "place",
  "low",
  "high",
  "seconds",
  "waited",
  "promised",
  "hours",
]);
const MAX_TEXT_LETTERS = 500;
const VAGUE =
  /\b(?:soon|shortly|in a (?:moment|minute|bit|while)|right away|any (?:moment|minute)|momentarily|pronto|en breve|bientôt|sous peu|bald|gleich|in kürze|em breve|logo|presto|a breve)(?!\p{L})/iu;

const WAITING = ["range", "up-to", "minute", "place"] as const;
const IN_WAIT = {
  "range": ["low", "high", "place", "seconds"],
  "up-to": ["high", "place", "seconds"],
  "minute": ["place", "seconds"],
  "place": ["place", "seconds"],
} as const;

export type EditableText = { readonly key: string; readonly variables: readonly string[] };

/** The sentences a shop may put in its own words, with the variables each can use. */
export const EDITABLE_TEXTS: readonly EditableText[] = [
  ...["greeting", "automatic", "thanks", "goodbye", "helped", "offer-declined", "not-known"].map((key) =>
    text(`bot.${key}`),
  ),
  text("bot.welcome", "titles", "title"),
  text("bot.live-greeting"),
  ...["greeting", "automatic", "outside-knowledge", "unresolved-turns", "frustrated", "other"].map((key) =>
    text(`bot.offer.${key}`),
  ),
  text("wait.confirmation.team", "queue"),
  text("wait.confirmation.team.named", "queue", "name"),
  text("wait.confirmation.agent", "queue", "agent"),
  text("wait.confirmation.agent.named", "queue", "agent", "name"),
  ...WAITING.map((kind) => text(`wait.estimate.${kind}`, ...IN_WAIT[kind])),
  text("wait.mail.confirmation", "queue"),
  text("wait.mail.confirmation.named", "queue", "name"),
  text("wait.mail.ask", "hours"),
  text("wait.mail.known", "hours", "email"),
  text("wait.mail.noted", "email"),
  text("wait.engagement.tracking", "order", "status", "company", "number"),
  text("wait.engagement.tracking-number", "order", "status", "number"),
  text("wait.engagement.article"),
  text("wait.engagement.details"),
  text("wait.engagement.regulated"),
  ...[1, 2, 3].flatMap((turn) =>
    WAITING.map((kind) => text(`wait.update.${turn}.${kind}`, ...IN_WAIT[kind], "waited")),
  ),
  text("wait.update.at-risk", "promised", "waited"),
  text("wait.update.late", "promised", "waited"),
  text("wait.update.last", "place", "waited"),
];

export type TextRefusal =
  | { readonly code: "unknown-text" }
  | { readonly code: "text-empty" }
  | { readonly code: "text-too-long"; readonly letters: number; readonly most: number }
  | { readonly code: "unknown-variable"; readonly variable: string; readonly allowed: readonly string[] }
  | { readonly code: "vague-without-number"; readonly word: string }
  | { readonly code: "number-missing"; readonly oneOf: readonly string[] };

/** Whether a shop's own sentence may be used. What is said of a wait must carry a number, and an update its own. */
export function checkText(key: string, body: string): Result<string, TextRefusal> {
  const editable = EDITABLE_TEXTS.find((one) => one.key === key);
  return editable ? checkWritten(editable, body) : refuse({ code: "unknown-text" });
}

/** The same for the line that a rule says, which has nothing to fill in. */
export function checkLine(body: string): Result<string, TextRefusal> {
  return checkWritten(text("rule.line"), body);
}

function checkWritten(editable: EditableText, body: string): Result<string, TextRefusal> {
  const written = body.trim();
  if (written === "") return refuse({ code: "text-empty" });
  if (written.length > MAX_TEXT_LETTERS) {
    return refuse({ code: "text-too-long", letters: written.length, most: MAX_TEXT_LETTERS });
  }
  const used = variablesOf(written);
  const unknown = used.find((name) => !editable.variables.includes(name));
  if (unknown !== undefined)
    return refuse({ code: "unknown-variable", variable: unknown, allowed: editable.variables });
  const needed = numbersNeeded(editable);
  if (needed.length > 0 && !needed.some((name) => used.includes(name))) {
    return refuse({ code: "number-missing", oneOf: needed });
  }
  const vague = VAGUE.exec(written)?.[0];
  const hasNumber = /\d/.test(written) || used.some((name) => NUMBERS.has(name));
  if (vague !== undefined && !hasNumber) return refuse({ code: "vague-without-number", word: vague });
  return ok(written);
}

/** An update without the time waited would repeat itself; an estimate without its number would say nothing. */
function numbersNeeded({ key, variables }: EditableText): readonly string[] {
  if (key.startsWith("wait.update.")) return ["waited"];
  if (key === "wait.mail.ask" || key === "wait.mail.known") return ["hours"];
  if (!key.startsWith("wait.estimate.")) return [];
  return variables.includes("high") ? ["high"] : ["place"];
}

function text(key: string, ...variables: string[]): EditableText {
  return { key, variables };
}
