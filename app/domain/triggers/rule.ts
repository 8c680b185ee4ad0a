import type { QueueId } from "#app/domain/ids.ts";
import type { Tier } from "#app/domain/shop.ts";

/** One rule of the trigger matrix, in the shop's order. */
export type Rule = {
  readonly id: string;
  /** The merchant's own name for it; null: the standard one of its kind. */
  readonly name: string | null;
  readonly enabled: boolean;
  readonly condition: RuleCondition;
  readonly action: RuleAction;
  /** Null: the default queue. */
  readonly queueId: QueueId | null;
  readonly priority: Priority;
  /** Within how many seconds an agent's first line is due; null: as the queue says. */
  readonly serviceSeconds: number | null;
  /** The same for the end. */
  readonly resolveSeconds: number | null;
  /** When the rule counts, in the shop's time zone; null: always. */
  readonly hours: RuleHours | null;
  /** What the shopper reads when it fires, by language tag (`en`, `pt-BR`); without one, the standard line. */
  readonly lines: Readonly<Record<string, string>>;
};

/** `hand-over` does it at once, `offer` asks the shopper once a conversation, `leave-to-bot` keeps softer rules away. */
export const RULE_ACTIONS = ["hand-over", "offer", "leave-to-bot"] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

export const PRIORITIES = ["urgent", "high", "normal", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Days from 0 (Sunday) to 6; times as `HH:MM`. Over midnight when `to` is not after `from`. */
export type RuleHours = { readonly days: readonly number[]; readonly from: string; readonly to: string };

/** How sure the learned judgement must be. */
export const SURENESS = ["careful", "balanced", "eager"] as const;
export type Sureness = (typeof SURENESS)[number];

export type RuleCondition =
  | { readonly kind: "asked-for-person" }
  /** What the law or a body is at stake in: always a person, never answered by the bot. */
  | { readonly kind: "regulated"; readonly words: readonly string[] }
  | { readonly kind: "keyword"; readonly words: readonly string[] }
  /** RE2 syntax, so that none can run longer than linear in the message. */
  | { readonly kind: "pattern"; readonly patterns: readonly string[] }
  | { readonly kind: "customer-tier"; readonly tiers: readonly Tier[] }
  | { readonly kind: "customer-tag"; readonly tags: readonly string[] }
  /** Spent so far, in the shop's currency. */
  | { readonly kind: "customer-spent"; readonly atLeast: number }
  /** Names of the shop's own topics or of those that Baton brings. */
  | { readonly kind: "topic"; readonly topics: readonly string[] }
  /** One message about this many things at once: an order, a payment and an account, say. */
  | { readonly kind: "several-matters"; readonly atLeast: number }
  | { readonly kind: "outside-knowledge" }
  /** Baton's learned judgement over all signals. */
  | { readonly kind: "judged"; readonly sureness: Sureness }
  /** The shop starts from a person: whatever is not about one of these topics. */
  | { readonly kind: "every-question"; readonly except: readonly string[] }
  | { readonly kind: "frustrated"; readonly level: "mild" | "strong" }
  /** The shopper asked the same thing again, this many times. */
  | { readonly kind: "rephrased"; readonly times: number }
  | { readonly kind: "abusive" }
  | { readonly kind: "unresolved-turns"; readonly turns: number }
  /** Since the shopper's first message, without one that helped. */
  | { readonly kind: "minutes"; readonly minutes: number };

export type RuleKind = RuleCondition["kind"];
export type ConditionOf<Kind extends RuleKind> = Extract<RuleCondition, { kind: Kind }>;
