import { cut } from "#app/domain/cut.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import { RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import { type Rule, RULE_ACTIONS, type RuleAction } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { type Answered } from "./question.ts";
import { isAnswered, verdictOf } from "./verdict.ts";

/** The topics and rules of a shop, whole: what they are, or what they would be. */
export type TopicsAndRules = { readonly topics: readonly ShopTopic[]; readonly rules: readonly Rule[] };

type Names = Readonly<Record<RuleAction, string>>;

const LONGEST_NAME = 60;
const MOST_TOPICS = 200;

/**
 * What the answers make of a shop's topics and rules: each question becomes a topic, and for each verdict one rule names
 * all its topics. Rules and topics of other origin stay as they are; a question that was answered anew moves from one
 * rule to another. New rules stand after the hard ones and before "every question". `names` are the new rules' own.
 */
export function rulesFromAnswers(
  { topics, rules }: TopicsAndRules,
  answered: readonly Answered[],
  names: Names,
): TopicsAndRules {
  const known = new Set(topics.map(({ id }) => id));
  const decided = answered
    .filter((one) => isAnswered(one))
    .filter(({ id }, at) => known.has(id) || known.size + at < MOST_TOPICS);
  const actions = new Map(decided.map((one) => [one.id, verdictOf(one)]));
  const wanted = (action: RuleAction) => [...actions.keys()].filter((id) => actions.get(id) === action);
  const kept = rules.flatMap((rule) => {
    if (!isOurs(rule) || rule.condition.kind !== "topic") return [rule];
    const others = rule.condition.topics.filter(
      (topic) => !actions.has(topic) || actions.get(topic) === rule.action,
    );
    const all = [...new Set([...others, ...wanted(rule.action)])];
    return all.length === 0 ? [] : [{ ...rule, condition: { ...rule.condition, topics: all } }];
  });
  const added = RULE_ACTIONS.flatMap((action) => {
    const ids = wanted(action);
    if (ids.length === 0 || kept.some((rule) => isOurs(rule) && rule.action === action)) return [];
    const rule = newRule(freeId(`questions-${action}`, kept), { kind: "topic", topics: ids });
    return [{ ...rule, action, name: names[action] }];
  });
  return {
    topics: [...topics, ...topicsOf(decided, topics)],
    rules: kept.toSpliced(placeIn(kept), 0, ...added),
  };
}

/** A rule that an earlier round of answers has made, unless the merchant has made something else of it. */
function isOurs({ id, condition, action }: Rule): boolean {
  return condition.kind === "topic" && id.startsWith(`questions-${action}`);
}

function topicsOf(decided: readonly Answered[], topics: readonly ShopTopic[]): ShopTopic[] {
  const known = new Set(topics.map(({ id }) => id));
  const names = new Set(topics.map(({ name }) => name.toLowerCase()));
  return decided
    .filter(({ id }) => !known.has(id))
    .map(({ id, question }) => {
      const name = freeName(question.title, names);
      names.add(name.toLowerCase());
      return { id, name, phrases: [...question.phrases] };
    });
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  const whole = title.length > LONGEST_NAME ? `${cut(title, LONGEST_NAME - 2)} …` : title;
  let name = whole;
  for (let nth = 2; taken.has(name.toLowerCase()); nth += 1)
    name = `${cut(whole, LONGEST_NAME - 5)} (${nth})`;
  return name;
}

function freeId(id: string, rules: readonly Rule[]): string {
  return rules.some((rule) => rule.id === id) ? freeId(`${id}-own`, rules) : id;
}

/** After the last hard rule, and before the first that is about every question. */
function placeIn(rules: readonly Rule[]): number {
  const lastHard = rules.findLastIndex(({ condition }) => {
    const { category } = RULE_KINDS[condition.kind];
    return category === "keyword" || category === "customer-tier";
  });
  const every = rules.findIndex(({ condition }) => condition.kind === "every-question");
  return every < 0 ? lastHard + 1 : Math.min(lastHard + 1, every);
}
