import { titleOf } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";

/** Between which of the shop's rules the new ones stand; empty when none is new. */
export function sayPlace(before: readonly Rule[], after: readonly Rule[]): string {
  const known = new Set(before.map(({ id }) => id));
  const isNew = ({ id }: Rule) => !known.has(id);
  const first = after.findIndex(isNew);
  if (first < 0) return "";
  const above = after[first - 1];
  const below = after[after.findLastIndex(isNew) + 1];
  if (above && below)
    return say("questions.rules.place.between", { after: titleOf(above), before: titleOf(below) });
  if (above) return say("questions.rules.place.last", { after: titleOf(above) });
  return below ? say("questions.rules.place.first", { before: titleOf(below) }) : "";
}
