import type { Rule } from "#app/domain/shop.ts";
import { EVERY_TRADE, type Trade, WORDS_OF_TRADE } from "./trades.ts";

/** The trades a shop can choose its starting point from. */
export const TRADES: readonly string[] = Object.keys(WORDS_OF_TRADE);

/** The fifth turn that did not help brings an offer. */
const TURNS = 5;

/**
 * The matrix a new shop starts with, in order: what hands over at once, then what offers a person. An unknown trade gets
 * the general list. Regulated topics have a rule of their own, so that a shop sees them and gives them a queue.
 */
export function startingRules(trade: string | null): Rule[] {
  const regulated = isTrade(trade) ? WORDS_OF_TRADE[trade] : [];
  return [
    rule("asked-for-person", { kind: "asked-for-person" }),
    rule("serious-words", { kind: "keyword", words: EVERY_TRADE }),
    ...(regulated.length > 0 ? [rule("regulated-topics", { kind: "keyword", words: regulated })] : []),
    rule("vip-customers", { kind: "customer-tier", tiers: ["vip"] }),
    rule("unresolved-turns", { kind: "unresolved-turns", turns: TURNS }),
    rule("outside-knowledge", { kind: "outside-knowledge" }),
  ];
}

/** Each condition has one action: what is certain hands over, what is a guess asks the shopper. */
export const ACTION_OF = {
  "asked-for-person": "hand-over",
  "keyword": "hand-over",
  "customer-tier": "hand-over",
  "unresolved-turns": "offer",
  "outside-knowledge": "offer",
} as const satisfies Record<Rule["condition"]["kind"], Rule["action"]>;

function rule(id: string, condition: Rule["condition"]): Rule {
  return { id, enabled: true, action: ACTION_OF[condition.kind], queueId: null, condition };
}

function isTrade(trade: string | null): trade is Trade {
  return trade !== null && Object.hasOwn(WORDS_OF_TRADE, trade);
}
