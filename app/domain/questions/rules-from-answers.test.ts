import { expect, test } from "vitest";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import type { Answered } from "./question.ts";
import { rulesFromAnswers, type TopicsAndRules } from "./rules-from-answers.ts";

const NAMES = { "hand-over": "To a person", "offer": "Offer", "leave-to-bot": "Assistant" };

function answer(id: string, harm: boolean | null, clear: boolean | null, title = id): Answered {
  return {
    id,
    harm,
    clear,
    question: { title, topic: null, examples: [title], phrases: [title, `${title}?`] },
  };
}
const shop = (rules = startingRules(null)): TopicsAndRules => ({ topics: [], rules });
const topicsOf = ({ rules }: TopicsAndRules) =>
  Object.fromEntries(
    rules.flatMap(({ action, condition }) =>
      condition.kind === "topic" ? [[action, condition.topics]] : [],
    ),
  );

const ANSWERS = [
  answer("q-dose", true, true),
  answer("q-hours", false, true),
  answer("q-size", false, false),
];

test("each answered question becomes a topic, and each verdict one rule", () => {
  const made = rulesFromAnswers(shop(), ANSWERS, NAMES);
  expect(made.topics[0]).toEqual({ id: "q-dose", name: "q-dose", phrases: ["q-dose", "q-dose?"] });
  expect(topicsOf(made)).toEqual({
    "hand-over": ["q-dose"],
    "leave-to-bot": ["q-hours"],
    "offer": ["q-size"],
  });
});

test("what is answered by half makes nothing", () => {
  const made = rulesFromAnswers(shop(), [answer("q-a", true, null), answer("q-b", false, null)], NAMES);
  expect(made).toEqual(shop());
});

test("new rules stand after the hard ones and before every question, and the others stay as they are", () => {
  const every = newRule("every", { kind: "every-question", except: [] });
  for (const rules of [
    startingRules("supplements"),
    [...startingRules(null).slice(0, 3), every],
    [every, ...startingRules(null)],
  ]) {
    const made = rulesFromAnswers(shop(rules), ANSWERS, NAMES).rules;
    expect(made.filter(({ id }) => !id.startsWith("questions-"))).toEqual(rules);
    const first = made.findIndex(({ id }) => id.startsWith("questions-"));
    const everyAt = made.findIndex(({ id }) => id === "every");
    if (everyAt >= 0) expect(first).toBeLessThan(everyAt);
    if (rules[0] !== every)
      expect(made.slice(first).some(({ condition }) => condition.kind === "keyword")).toBe(false);
  }
});

test("a question answered anew moves; what the merchant did to rule and topic stays", () => {
  const first = rulesFromAnswers(shop(), ANSWERS, NAMES);
  const edited = {
    topics: [
      ...first.topics.map((topic) => ({ ...topic, name: `My ${topic.name}` })),
      { id: "own", name: "Own", phrases: ["x"] },
    ],
    rules: first.rules.map((rule) =>
      rule.id === "questions-offer" && rule.condition.kind === "topic"
        ? {
            ...rule,
            enabled: false,
            condition: { ...rule.condition, topics: [...rule.condition.topics, "own"] },
          }
        : rule,
    ),
  };
  const again = rulesFromAnswers(edited, [answer("q-dose", false, true), ...ANSWERS.slice(1)], NAMES);
  expect(topicsOf(again)).toEqual({ "leave-to-bot": ["q-hours", "q-dose"], "offer": ["q-size", "own"] });
  expect(again.rules.find(({ id }) => id === "questions-offer")?.enabled).toBe(false);
  expect(again.topics).toEqual(edited.topics);
});

test("the same answers once more change nothing", () => {
  const once = rulesFromAnswers(shop(), ANSWERS, NAMES);
  expect(rulesFromAnswers(once, ANSWERS, NAMES)).toEqual(once);
});

test("a rule that was made into another is left alone, and a new one made beside it", () => {
  const once = rulesFromAnswers(shop(), ANSWERS, NAMES);
  const turned = once.rules.map((rule) =>
    rule.id === "questions-offer" ? { ...rule, action: "hand-over" as const } : rule,
  );
  const again = rulesFromAnswers({ ...once, rules: turned }, ANSWERS, NAMES);
  expect(again.rules.filter(({ id }) => id.startsWith("questions-offer"))).toMatchObject([
    { id: "questions-offer-own", action: "offer" },
    { id: "questions-offer", action: "hand-over" },
  ]);
});

test("two questions of one wording become topics of two names, and a long one is cut", () => {
  const long = "Where is my order that I placed a very long time ago and that never came to my house?";
  const made = rulesFromAnswers(
    shop(),
    [answer("q-1", true, true, long), answer("q-2", true, true, long)],
    NAMES,
  );
  const names = made.topics.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
  expect(names.every((name) => name.length <= 60)).toBe(true);
});
