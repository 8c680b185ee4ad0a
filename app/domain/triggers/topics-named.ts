import { SHIPPED_TOPICS } from "#app/domain/understanding/topics/shipped-topics.ts";
import type { Rule, RuleCondition } from "./rule.ts";

/** The topics that a rule names, by the name of the field in which it names them; null when it names none. */
export function topicsNamed(condition: RuleCondition) {
  if (condition.kind === "topic") return { field: "topics", names: condition.topics } as const;
  if (condition.kind === "every-question") return { field: "except", names: condition.except } as const;
  return null;
}

export type LostTopic = { readonly index: number; readonly field: string; readonly topic: string };

/** The first rule that names a topic which is neither Baton's nor among the shop's own, or null. */
export function lostTopic(rules: readonly Rule[], own: readonly { readonly id: string }[]): LostTopic | null {
  const known = new Set<string>([...SHIPPED_TOPICS, ...own.map(({ id }) => id)]);
  for (const [index, { condition }] of rules.entries()) {
    const named = topicsNamed(condition);
    const topic = named?.names.find((name) => !known.has(name));
    if (named && topic !== undefined) return { index, field: `condition.${named.field}`, topic };
  }
  return null;
}
