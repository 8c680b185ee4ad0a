import { say, sayCount, sayValue } from "#app/components/words.ts";
import type { MatrixChange, NamedRule } from "#app/domain/triggers/matrix-diff.ts";
import { sayCondition, sayTopic } from "./say-condition.ts";
import { sayHours, sayLanguage, sayName, sayQueue, sayWithin } from "./say-rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

/** Named one by one up to here; more are counted. */
const MOST_NAMED = 3;

/** What changed, as `Serious words: 3 words added`. */
export function sayChange(change: MatrixChange, facts: ShopFacts): string {
  if (change.type === "reordered") return sayCount("change.reordered", change.count);
  const rule = change.type === "renamed" ? sayName(change.before) : sayName(change.rule);
  return say("change.of", { rule, what: what(change, facts) });
}

function what(change: Exclude<MatrixChange, { type: "reordered" }>, facts: ShopFacts): string {
  switch (change.type) {
    case "added":
    case "removed":
      return say(`change.${change.type}`);
    case "renamed":
      return say("change.renamed", { name: sayName(change.rule) });
    case "switched":
      return say(change.isOn ? "change.on" : "change.off");
    case "list":
      return sayItems(change, facts);
    case "condition": {
      const [before, after] = [change.before, change.after].map((it) => sayCondition(it, { facts }));
      return fromTo(before ?? "", after ?? "");
    }
    case "action":
      return fromTo(say(`action.${change.before}`), say(`action.${change.after}`));
    case "queue":
      return say("change.queue", { name: sayQueue(change.after, facts) });
    case "priority":
      return say("change.priority", {
        before: say(`priority.${change.before}`),
        after: say(`priority.${change.after}`),
      });
    case "service":
    case "resolve":
      return change.after === null
        ? say(`change.${change.type}.none`)
        : say(`change.${change.type}`, { time: sayWithin(change.after) });
    case "hours":
      return change.after === null
        ? say("change.hours.none")
        : say("change.hours", { hours: sayHours(change.after) });
    case "line":
      return say(
        `change.line.${change.before === null ? "added" : change.after === null ? "removed" : "changed"}`,
        {
          language: sayLanguage(change.language),
        },
      );
    case "moved":
      return say("change.moved", { from: change.from, to: change.to });
  }
}

function sayItems(
  { rule, added, removed }: Extract<MatrixChange, { type: "list" }>,
  facts: ShopFacts,
): string {
  if (added.length + removed.length === 0) return say("change.list.order");
  const parts = [
    sayPart("added", { rule, items: added, facts }),
    sayPart("removed", { rule, items: removed, facts }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

type Part = { readonly rule: NamedRule; readonly items: readonly string[]; readonly facts: ShopFacts };

function sayPart(how: "added" | "removed", { rule, items, facts }: Part): string {
  if (items.length === 0) return "";
  if (items.length > MOST_NAMED)
    return say(`change.list.${how}.many`, {
      count: items.length,
      items: sayValue("change.items", rule.kind),
    });
  return say(`change.list.${how}`, { list: items.map((item) => sayItem(item, rule, facts)).join(", ") });
}

function sayItem(item: string, { kind }: NamedRule, facts: ShopFacts): string {
  if (kind === "customer-tier") return sayValue("tier", item);
  if (kind === "topic" || kind === "every-question") return sayTopic(item, facts);
  return `“${item}”`;
}

function fromTo(before: string, after: string): string {
  return say("change.fromTo", { before, after });
}
