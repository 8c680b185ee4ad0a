import type { Rule } from "./rule.ts";
import { RULE_KINDS } from "./rule-kinds.ts";

/** These are asked before all others, wherever they stand. */
export function isAlwaysFirst({ condition }: Rule): boolean {
  return "alwaysOn" in RULE_KINDS[condition.kind];
}

/** The rules whose order is the shop's choice. */
export function inOrder(rules: readonly Rule[]): Rule[] {
  return rules.filter((rule) => !isAlwaysFirst(rule));
}

/** The place of each of them, from 1; a rule that is always asked first has none. */
export function placesOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  return new Map(inOrder(rules).map(({ id }, at) => [id, at + 1]));
}

/** With one rule at another place, counted from 1 among those that have one. */
export function moveTo(rules: readonly Rule[], id: string, place: number): readonly Rule[] {
  const ordered = inOrder(rules);
  const moved = ordered.find((rule) => rule.id === id);
  if (!moved) return rules;
  const others = ordered.filter((rule) => rule.id !== id);
  return [...rules.filter(isAlwaysFirst), ...others.toSpliced(Math.max(0, place - 1), 0, moved)];
}

/** A new rule comes after the last of its category, or last of all. */
export function withNew(rules: readonly Rule[], added: Rule): readonly Rule[] {
  const category = (rule: Rule) => RULE_KINDS[rule.condition.kind].category;
  const last = rules.findLastIndex((rule) => category(rule) === category(added));
  return rules.toSpliced(last < 0 ? rules.length : last + 1, 0, added);
}
