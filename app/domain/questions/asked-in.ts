import { mask } from "#app/domain/transcripts/mask.ts";
import type { Asked, Outcome } from "./question.ts";
import { worthAsking } from "./worth-asking.ts";

/** One line of a conversation, as far as it tells what was asked and what came of it. */
export type AskedLine =
  | { readonly kind: "customer"; readonly text: string }
  /** The assistant's; `says` what kind of line it is, as far as that is known. */
  | { readonly kind: "bot"; readonly says: "answer" | "not-known" | "other" }
  | { readonly kind: "handoff" }
  /** A person's, where no assistant was asked before. */
  | { readonly kind: "person" };

/** Later ones of the same conversation are mostly about its first. */
const MOST_PER_CONVERSATION = 3;
const LONGEST = 300;

/** What a shopper asked the assistant, masked, and what came of each; what is said to a person later is not asked of it. */
export function askedIn(lines: readonly AskedLine[]): Asked[] {
  const asked: Asked[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind === "handoff" || line.kind === "person" || asked.length >= MOST_PER_CONVERSATION) break;
    if (line.kind !== "customer") continue;
    const text = shortened(mask(line.text));
    if (worthAsking(text)) asked.push({ text, outcome: outcomeAfter(lines, at) });
  }
  return asked;
}

/** Until the shopper writes again. A handoff after an answer says that the answer was not enough. */
function outcomeAfter(lines: readonly AskedLine[], at: number): Outcome {
  let outcome: Outcome = "untold";
  for (const line of lines.slice(at + 1)) {
    if (line.kind === "customer" || line.kind === "person") break;
    if (line.kind === "handoff") return "handed-over";
    if (line.says === "answer") outcome = "answered";
    if (line.says === "not-known") outcome = "not-known";
  }
  return outcome;
}

/** One line; what is longer ends after a word. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= LONGEST) return flat;
  const start = flat.slice(0, LONGEST);
  const end = start.lastIndexOf(" ");
  return `${start.slice(0, end > LONGEST / 2 ? end : LONGEST).toWellFormed()} …`;
}
