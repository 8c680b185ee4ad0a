import type { Rule, RuleCondition } from "#app/domain/triggers/rule.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { seeded } from "../lib/random.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A large matrix: a starting point, and rules of every sort until there are 500. The same at each run. */
export function fiveHundredRules(): Rule[] {
  const random = seeded(500);
  const word = () =>
    Array.from({ length: 4 + Math.floor(random() * 7) }, () => LETTERS[Math.floor(random() * 26)]).join("");
  const words = (count: number) =>
    Array.from({ length: count }, () => (random() < 0.5 ? word() : `${word()} ${word()}`));
  const conditions: readonly (() => RuleCondition)[] = [
    () => ({ kind: "keyword", words: words(8) }),
    () => ({ kind: "keyword", words: words(4) }),
    () => ({ kind: "regulated", words: words(6) }),
    () => ({
      kind: "pattern",
      patterns: [`\\b${word()}\\s+(?:${word()}|${word()})\\b`, `${word()}.{0,20}${word()}`],
    }),
    () => ({ kind: "topic", topics: [word(), word()] }),
    () => ({ kind: "customer-tag", tags: words(3) }),
    () => ({ kind: "customer-spent", atLeast: 1_000 + Math.floor(random() * 9_000) }),
    () => ({ kind: "rephrased", times: 9 }),
  ];
  const start = startingRules("apparel");
  const more = Array.from({ length: 500 - start.length }, (_, at): Rule => {
    const rule = newRule(`rule-${at}`, (conditions[at % conditions.length] as () => RuleCondition)());
    return at % 7 === 0 ? { ...rule, hours: hoursOf(rule) } : rule;
  });
  return [...more, ...start];
}

function hoursOf({ condition }: Rule): Rule["hours"] {
  return condition.kind === "regulated" ? null : { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" };
}
