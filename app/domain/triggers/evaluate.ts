import type { Evidence, HandoffReason } from "#app/domain/conversation/events.ts";
import { cut } from "#app/domain/cut.ts";
import type { Rule, RuleCondition, Tier } from "#app/domain/shop.ts";
import { asksForPerson } from "#app/domain/understanding/asks-for-person.ts";
import { replyToOffer } from "#app/domain/understanding/offer-reply.ts";
import { matchKeywords } from "./keyword-match.ts";

export type Heard =
  | { readonly how: "words"; readonly text: string; readonly seq: number }
  | { readonly how: "button"; readonly seq: number };
export type HardRule = {
  readonly reason: HandoffReason;
  readonly rule: Rule | null;
  readonly evidence: Evidence;
};

type Kind = RuleCondition["kind"];
type RuleOf<K extends Kind> = Rule & { readonly condition: Extract<RuleCondition, { kind: K }> };

/**
 * What hands over at once, in this order: the shopper wants a person (always, whatever the shop switched off), a listed
 * word, a chosen tier. Null when nothing does.
 */
export function hardRule(
  rules: readonly Rule[],
  heard: Heard,
  offerIsOpen: boolean,
  tier: Tier,
): HardRule | null {
  const wanted = wantsPerson(heard, offerIsOpen);
  if (wanted) {
    const rule = enabledRules(rules, "asked-for-person")[0] ?? null;
    return { ...wanted, rule };
  }
  if (heard.how === "words") {
    for (const rule of enabledRules(rules, "keyword")) {
      const words = matchKeywords(rule.condition.words, heard.text);
      if (words.length > 0) return { reason: "keyword", rule, evidence: { seqs: [heard.seq], words } };
    }
  }
  const chosen = enabledRules(rules, "customer-tier").find((rule) => rule.condition.tiers.includes(tier));
  if (chosen)
    return { reason: "customer-tier", rule: chosen, evidence: { seqs: [heard.seq], words: [tier] } };
  return null;
}

/** The enabled rules of one kind, in the shop's order. */
export function enabledRules<K extends Kind>(rules: readonly Rule[], kind: K): RuleOf<K>[] {
  return rules.filter((rule): rule is RuleOf<K> => rule.enabled && rule.condition.kind === kind);
}

function wantsPerson(heard: Heard, offerIsOpen: boolean): Omit<HardRule, "rule"> | null {
  const seqs = [heard.seq];
  if (heard.how === "button") {
    return { reason: offerIsOpen ? "accepted-offer" : "asked-for-person", evidence: { seqs, words: [] } };
  }
  if (offerIsOpen && replyToOffer(heard.text) === "yes") {
    return { reason: "accepted-offer", evidence: { seqs, words: [cut(heard.text.trim(), 80)] } };
  }
  const words = asksForPerson(heard.text);
  return words === null ? null : { reason: "asked-for-person", evidence: { seqs, words: [words] } };
}
