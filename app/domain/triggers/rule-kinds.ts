import type { RuleAction, RuleKind } from "./rule.ts";

/** The five parts of the matrix. */
export const CATEGORIES = ["keyword", "customer-tier", "complexity", "sentiment", "time"] as const;
export type Category = (typeof CATEGORIES)[number];

type About = {
  readonly category: Category;
  /** What a rule of this kind may do; the first is what a new one does. */
  readonly actions: readonly [RuleAction, ...RuleAction[]];
  /** Its own hours would leave a shopper without a person where there must be one. */
  readonly alwaysOn?: true;
};

/** The page draws its choices from this table and the server refuses anything outside it. */
export const RULE_KINDS = {
  "asked-for-person": { category: "keyword", actions: ["hand-over"], alwaysOn: true },
  "regulated": { category: "keyword", actions: ["hand-over"], alwaysOn: true },
  "keyword": { category: "keyword", actions: ["hand-over"] },
  "pattern": { category: "keyword", actions: ["hand-over"] },
  "customer-tier": { category: "customer-tier", actions: ["hand-over"] },
  "customer-tag": { category: "customer-tier", actions: ["hand-over"] },
  "customer-spent": { category: "customer-tier", actions: ["hand-over"] },
  "topic": { category: "complexity", actions: ["hand-over", "offer", "leave-to-bot"] },
  "several-matters": { category: "complexity", actions: ["offer", "hand-over"] },
  "outside-knowledge": { category: "complexity", actions: ["offer"] },
  "judged": { category: "complexity", actions: ["offer", "hand-over"] },
  "every-question": { category: "complexity", actions: ["hand-over", "offer"] },
  "frustrated": { category: "sentiment", actions: ["offer", "hand-over"] },
  "rephrased": { category: "sentiment", actions: ["offer", "hand-over"] },
  "abusive": { category: "sentiment", actions: ["offer", "hand-over"] },
  "unresolved-turns": { category: "time", actions: ["offer", "hand-over"] },
  "minutes": { category: "time", actions: ["offer", "hand-over"] },
} as const satisfies Record<RuleKind, About>;

export function kindsIn(category: Category): RuleKind[] {
  return (Object.keys(RULE_KINDS) as RuleKind[]).filter((kind) => RULE_KINDS[kind].category === category);
}

export function mayDo(kind: RuleKind, action: RuleAction): boolean {
  const actions: readonly RuleAction[] = RULE_KINDS[kind].actions;
  return actions.includes(action);
}
