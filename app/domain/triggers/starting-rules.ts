import type { Priority, Rule, RuleCondition } from "./rule.ts";
import { RULE_KINDS } from "./rule-kinds.ts";
import { ROUTINE_TOPICS } from "./routine-topics.ts";
import { EVERY_TRADE, REFUND_DISPUTES, type Trade, WORDS_OF_TRADE } from "./trades.ts";

/** The trades a shop can choose its starting point from. */
export const TRADES: readonly string[] = Object.keys(WORDS_OF_TRADE);

/** The trades that start from a person: whatever is not routine goes to one, where others only ask a person in doubt. */
const STARTS_FROM_A_PERSON: ReadonlySet<Trade> = new Set<Trade>(["supplements", "hemp"]);

/** The fifth turn that did not help brings an offer; the second repetition of a question does; three matters at once do. */
const TURNS = 5;
const REPETITIONS = 2;
const MATTERS = 3;

/**
 * The matrix a shop starts with, in order: what hands over at once, then what offers a person. A shop that has not chosen
 * a trade, or an unknown one, begins with the few rules that are right for anybody.
 */
export function startingRules(trade: string | null): Rule[] {
  const first = [
    newRule("asked-for-person", { kind: "asked-for-person" }),
    ...regulatedRules(isTrade(trade) ? WORDS_OF_TRADE[trade] : []),
    urgent(newRule("serious-words", { kind: "keyword", words: EVERY_TRADE }), "urgent", 90),
  ];
  const last = [
    newRule("unresolved-turns", { kind: "unresolved-turns", turns: TURNS }),
    newRule("outside-knowledge", { kind: "outside-knowledge" }),
  ];
  if (!isTrade(trade)) return [...first, vipCustomers(), ...last];
  return [
    ...first,
    vipCustomers(),
    newRule("refund-disputes", { kind: "keyword", words: REFUND_DISPUTES }),
    newRule("custom-orders", { kind: "topic", topics: ["wholesale", "custom-order"] }),
    newRule("product-problems", { kind: "topic", topics: ["fake-received", "expired-received"] }),
    ...(STARTS_FROM_A_PERSON.has(trade)
      ? [newRule("start-with-a-person", { kind: "every-question", except: ROUTINE_TOPICS })]
      : []),
    newRule("abusive", { kind: "abusive" }),
    newRule("frustrated", { kind: "frustrated", level: "mild" }),
    newRule("rephrased", { kind: "rephrased", times: REPETITIONS }),
    newRule("several-matters", { kind: "several-matters", atLeast: MATTERS }),
    newRule("judged", { kind: "judged", sureness: "balanced" }),
    ...last,
  ];
}

/** A rule as it is when nothing but its condition is said. */
export function newRule(id: string, condition: RuleCondition): Rule {
  return {
    id,
    name: null,
    enabled: true,
    condition,
    action: RULE_KINDS[condition.kind].actions[0],
    queueId: null,
    priority: "normal",
    serviceSeconds: null,
    resolveSeconds: null,
    hours: null,
    lines: {},
  };
}

/** Regulated topics have a rule of their own, so that a shop sees them and gives them a queue. */
function regulatedRules(words: readonly string[]): Rule[] {
  return words.length === 0
    ? []
    : [urgent(newRule("regulated-topics", { kind: "regulated", words }), "high", 300)];
}

function vipCustomers(): Rule {
  return urgent(newRule("vip-customers", { kind: "customer-tier", tiers: ["vip"] }), "high", 120);
}

function urgent(rule: Rule, priority: Priority, serviceSeconds: number): Rule {
  return { ...rule, priority, serviceSeconds };
}

function isTrade(trade: string | null): trade is Trade {
  return trade !== null && Object.hasOwn(WORDS_OF_TRADE, trade);
}
