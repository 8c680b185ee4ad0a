import { sayCondition } from "#app/components/matrix/say-condition.ts";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

/** Whether a rule's name, or anything it listens for, has what is looked for. */
export function isAbout(rule: Rule, query: string, facts: ShopFacts): boolean {
  const said = `${titleOf(rule)} ${sayCondition(rule.condition, { facts, named: Infinity })}`;
  return said.toLocaleLowerCase("en").includes(query.trim().toLocaleLowerCase("en"));
}
