import { say, sayCount, sayValue } from "#app/components/words.ts";
import type { RuleCondition } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

/** How many of a list are named before the rest is counted. */
const NAMED = 2;

type Told = { readonly facts: ShopFacts; readonly named?: number };

/** When a rule fires, in a few words, such as `Any of 24 words` or `Spent at least $500`. */
export function sayCondition(condition: RuleCondition, { facts, named = NAMED }: Told): string {
  switch (condition.kind) {
    case "keyword":
    case "regulated":
      return sayList("when.words", quoted(condition.words), named);
    case "pattern":
      return condition.patterns.length === 1
        ? say("when.pattern", { pattern: condition.patterns[0] ?? "" })
        : sayCount("when.patterns", condition.patterns.length);
    case "customer-tier":
      return sayList(
        "when.tiers",
        condition.tiers.map((tier) => sayValue("tier", tier)),
        4,
      );
    case "customer-tag":
      return sayList("when.tags", quoted(condition.tags), named);
    case "customer-spent":
      return say("when.spent", { amount: money(condition.atLeast, facts.currency) });
    case "topic":
      return sayList("when.topics", labels(condition.topics, facts), named);
    case "several-matters":
      return say("when.matters", { count: condition.atLeast });
    case "judged":
      return sayValue("when.judged", condition.sureness);
    case "every-question":
      return condition.except.length === 0
        ? say("when.every")
        : sayList("when.everyExcept", labels(condition.except, facts), named);
    case "frustrated":
      return sayValue("when.frustrated", condition.level);
    case "rephrased":
      return sayCount("when.rephrased", condition.times);
    case "unresolved-turns":
      return sayCount("when.turns", condition.turns);
    case "minutes":
      return sayCount("when.minutes", condition.minutes);
    default:
      return say(`when.${condition.kind}`);
  }
}

type ListStem = "when.words" | "when.tiers" | "when.tags" | "when.topics" | "when.everyExcept";

/** All of a short list, else the first of it and how many more; none is said as such, because the rule is unfinished. */
function sayList(stem: ListStem, items: readonly string[], named: number): string {
  if (items.length === 0) return say(`${stem}.none`);
  const [only = ""] = items;
  if (items.length === 1) return say(`${stem}.one`, { list: only });
  const fits = items.length <= named + 1;
  const list = fits
    ? `${items.slice(0, -1).join(", ")} ${say("when.or")} ${items.at(-1) ?? ""}`
    : say("when.more", { list: items.slice(0, named).join(", "), count: items.length - named });
  return say(`${stem}.other`, { list });
}

/** A topic as the shop or Baton calls it. */
export function sayTopic(id: string, { topics }: ShopFacts): string {
  return topics.find((topic) => topic.id === id)?.label ?? id;
}

function labels(ids: readonly string[], facts: ShopFacts): string[] {
  return ids.map((id) => sayTopic(id, facts).toLocaleLowerCase("en"));
}

function quoted(words: readonly string[]): string[] {
  return words.map((word) => `“${word}”`);
}

function money(amount: number, currency: string): string {
  const maximumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}
