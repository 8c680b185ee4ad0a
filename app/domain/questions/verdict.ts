import type { RuleAction } from "#app/domain/triggers/rule.ts";
import type { Answers } from "./question.ts";

/**
 * The two-question filter. What could hurt goes to a person, what is harmless and clear stays with the assistant, and
 * for the rest a person is offered. Null while an answer is missing that could still change it.
 */
export function verdictOf({ harm, clear }: Answers): RuleAction | null {
  if (harm === null) return null;
  if (harm) return "hand-over";
  if (clear === null) return null;
  return clear ? "leave-to-bot" : "offer";
}

/** Both questions have their answer. */
export function isAnswered({ harm, clear }: Answers): boolean {
  return harm !== null && clear !== null;
}
