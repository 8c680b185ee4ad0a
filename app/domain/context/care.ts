import { isRegulated } from "#app/domain/triggers/regulated.ts";
import type { BlockInput } from "./block-input.ts";
import { shopperLines } from "./shopper-lines.ts";

const OF_CARE: ReadonlySet<string> = new Set(["keyword", "pattern", "regulated"]);

/** After a listed word, and wherever a regulated topic came up, no standard text is suggested. */
export function needsCare({ handoff, rules, conversation }: BlockInput): boolean {
  if (OF_CARE.has(handoff.reason)) return true;
  return shopperLines(conversation).some(({ text }) => isRegulated(rules, text));
}
