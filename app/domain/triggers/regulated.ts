import { matchKeywords } from "./keyword-match.ts";
import type { Rule } from "./rule.ts";
import { REGULATED_WORDS } from "./trades.ts";

/** Whether a text speaks of what only people may speak of: the shop's own regulated words, or those of any trade. */
export function isRegulated(rules: readonly Rule[], text: string): boolean {
  return (
    matchKeywords(REGULATED_WORDS, text).length > 0 ||
    rules.some(
      ({ enabled, condition }) =>
        enabled && condition.kind === "regulated" && matchKeywords(condition.words, text).length > 0,
    )
  );
}

/** The lists of words that the shop keeps for people: what speaks of them is left out of the bot's knowledge. */
export function listsForPeople(rules: readonly Rule[]): (readonly string[])[] {
  return rules.flatMap(({ enabled, condition }) =>
    enabled && (condition.kind === "regulated" || condition.kind === "keyword") ? [condition.words] : [],
  );
}
