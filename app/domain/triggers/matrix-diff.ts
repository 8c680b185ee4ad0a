import type { QueueId } from "#app/domain/ids.ts";
import { longestRising } from "./longest-rising.ts";
import { inOrder, placesOf } from "./matrix-order.ts";
import type { Priority, Rule, RuleAction, RuleCondition, RuleHours, RuleKind } from "./rule.ts";

/** Enough of a rule to say its name. */
export type NamedRule = { readonly id: string; readonly name: string | null; readonly kind: RuleKind };

type Change<Type extends string, More = unknown> = { readonly type: Type; readonly rule: NamedRule } & More;
type BeforeAndAfter<Value> = { readonly before: Value; readonly after: Value };

/** One thing that is different between two versions of a matrix. */
export type MatrixChange =
  | Change<"added">
  | Change<"removed">
  | Change<"renamed", { readonly before: NamedRule }>
  | Change<"switched", { readonly isOn: boolean }>
  /** Words, tags, topics …; neither added nor removed means: in another order. */
  | Change<"list", { readonly added: readonly string[]; readonly removed: readonly string[] }>
  | Change<"condition", BeforeAndAfter<RuleCondition>>
  | Change<"action", BeforeAndAfter<RuleAction>>
  | Change<"queue", BeforeAndAfter<QueueId | null>>
  | Change<"priority", BeforeAndAfter<Priority>>
  | Change<"service", BeforeAndAfter<number | null>>
  | Change<"resolve", BeforeAndAfter<number | null>>
  | Change<"hours", BeforeAndAfter<RuleHours | null>>
  | Change<"line", { readonly language: string } & BeforeAndAfter<string | null>>
  /** From one place to another, counted from 1 among those that have one. */
  | Change<"moved", { readonly from: number; readonly to: number }>
  /** Several places changed at once. */
  | { readonly type: "reordered"; readonly count: number };

/** What makes `after` of `before`: rule by rule in the order of `after`, then what went, then the order. */
export function diffMatrix(before: readonly Rule[], after: readonly Rule[]): MatrixChange[] {
  const known = new Map(before.map((rule) => [rule.id, rule]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((rule): MatrixChange[] => {
      const was = known.get(rule.id);
      return was ? diffRule(was, rule) : [{ type: "added", rule: named(rule) }];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((rule): MatrixChange => ({ type: "removed", rule: named(rule) })),
    ...diffOrder(before, after),
  ];
}

/** Whether two matrices say the same in the same order. */
export function isSameMatrix(before: readonly Rule[], after: readonly Rule[]): boolean {
  return before.length === after.length && diffMatrix(before, after).length === 0;
}

function diffRule(was: Rule, is: Rule): MatrixChange[] {
  const rule = named(is);
  const changes: MatrixChange[] = [];
  if (was.name !== is.name) changes.push({ type: "renamed", rule, before: named(was) });
  if (was.enabled !== is.enabled) changes.push({ type: "switched", rule, isOn: is.enabled });
  changes.push(...diffCondition(rule, was.condition, is.condition));
  if (was.action !== is.action) changes.push({ type: "action", rule, before: was.action, after: is.action });
  if (was.queueId !== is.queueId)
    changes.push({ type: "queue", rule, before: was.queueId, after: is.queueId });
  if (was.priority !== is.priority)
    changes.push({ type: "priority", rule, before: was.priority, after: is.priority });
  if (was.serviceSeconds !== is.serviceSeconds)
    changes.push({ type: "service", rule, before: was.serviceSeconds, after: is.serviceSeconds });
  if (was.resolveSeconds !== is.resolveSeconds)
    changes.push({ type: "resolve", rule, before: was.resolveSeconds, after: is.resolveSeconds });
  if (!isSame(was.hours, is.hours)) changes.push({ type: "hours", rule, before: was.hours, after: is.hours });
  return [...changes, ...diffLines(rule, was.lines, is.lines)];
}

function diffCondition(rule: NamedRule, before: RuleCondition, after: RuleCondition): MatrixChange[] {
  if (isSame(before, after)) return [];
  const [listBefore, listAfter] = [listOf(before), listOf(after)];
  if (before.kind !== after.kind || !listBefore || !listAfter)
    return [{ type: "condition", rule, before, after }];
  const added = without(listAfter, listBefore);
  const removed = without(listBefore, listAfter);
  return [{ type: "list", rule, added, removed }];
}

function diffLines(rule: NamedRule, before: Rule["lines"], after: Rule["lines"]): MatrixChange[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return languages
    .map((language) => ({ language, before: before[language] ?? null, after: after[language] ?? null }))
    .filter((line) => line.before !== line.after)
    .map((line) => ({ type: "line", rule, ...line }));
}

/** The fewest rules that must have been moved, among those that both have and whose order counts. */
function diffOrder(before: readonly Rule[], after: readonly Rule[]): MatrixChange[] {
  const [places, placesAfter] = [placesOf(before), placesOf(after)];
  const both = inOrder(after).filter(({ id }) => places.has(id));
  const stayed = longestRising(both.map(({ id }) => places.get(id) ?? 0));
  const moved = both.filter((_, at) => !stayed.has(at));
  const [only] = moved;
  if (!only) return [];
  if (moved.length > 1) return [{ type: "reordered", count: moved.length }];
  const from = places.get(only.id) ?? 0;
  return [{ type: "moved", rule: named(only), from, to: placesAfter.get(only.id) ?? 0 }];
}

/** The one list that conditions of some kinds are made of. */
function listOf(condition: RuleCondition): readonly string[] | null {
  switch (condition.kind) {
    case "keyword":
    case "regulated":
      return condition.words;
    case "pattern":
      return condition.patterns;
    case "customer-tier":
      return condition.tiers;
    case "customer-tag":
      return condition.tags;
    case "topic":
      return condition.topics;
    case "every-question":
      return condition.except;
    default:
      return null;
  }
}

function named({ id, name, condition }: Rule): NamedRule {
  return { id, name, kind: condition.kind };
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return list.filter((it) => !known.has(it));
}

/** Of plain values; the order in which an object's fields were written does not count, a list's does. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    fields.length === others.size &&
    fields.every(([field, value]) => others.has(field) && isSame(value, others.get(field)))
  );
}
