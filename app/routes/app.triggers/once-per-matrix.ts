import type { Rule, RuleKind } from "#app/domain/triggers/rule.ts";

/** A second rule of these would never be reached. */
const ONCE: readonly RuleKind[] = ["asked-for-person", "outside-knowledge", "abusive"];

/** The kinds that need no second rule because the matrix has one. */
export function oncePerMatrix(rules: readonly Rule[]): ReadonlySet<RuleKind> {
  return new Set(rules.map(({ condition }) => condition.kind).filter((kind) => ONCE.includes(kind)));
}
