import type { ConditionOf, RuleCondition, RuleKind } from "#app/domain/triggers/rule.ts";

/** What a new rule of each kind begins with: nothing where only the shop can say it, else what is usual. */
export const NEW_CONDITIONS = {
  "asked-for-person": { kind: "asked-for-person" },
  "regulated": { kind: "regulated", words: [] },
  "keyword": { kind: "keyword", words: [] },
  "pattern": { kind: "pattern", patterns: [""] },
  "customer-tier": { kind: "customer-tier", tiers: ["vip"] },
  "customer-tag": { kind: "customer-tag", tags: [] },
  "customer-spent": { kind: "customer-spent", atLeast: 500 },
  "topic": { kind: "topic", topics: [] },
  "several-matters": { kind: "several-matters", atLeast: 3 },
  "outside-knowledge": { kind: "outside-knowledge" },
  "judged": { kind: "judged", sureness: "balanced" },
  "every-question": { kind: "every-question", except: [] },
  "frustrated": { kind: "frustrated", level: "mild" },
  "rephrased": { kind: "rephrased", times: 2 },
  "abusive": { kind: "abusive" },
  "unresolved-turns": { kind: "unresolved-turns", turns: 5 },
  "minutes": { kind: "minutes", minutes: 10 },
} as const satisfies { [Kind in RuleKind]: ConditionOf<Kind> } & Record<RuleKind, RuleCondition>;
