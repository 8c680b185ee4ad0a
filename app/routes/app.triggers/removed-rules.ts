import type { Rule } from "#app/domain/triggers/rule.ts";

/** The rules that go when the matrix is saved. */
export function removedRules(saved: readonly Rule[], draft: readonly Rule[]): Rule[] {
  const kept = new Set(draft.map(({ id }) => id));
  return saved.filter(({ id }) => !kept.has(id));
}

/** With a removed rule back behind the rule that it followed, of those that are still there. */
export function withRestored(saved: readonly Rule[], draft: readonly Rule[], id: string): readonly Rule[] {
  const at = saved.findIndex((rule) => rule.id === id);
  const back = saved[at];
  if (!back || draft.some((rule) => rule.id === id)) return draft;
  const before = saved.slice(0, at).map((rule) => rule.id);
  const behind = draft.findLastIndex((rule) => before.includes(rule.id));
  return draft.toSpliced(behind + 1, 0, back);
}
