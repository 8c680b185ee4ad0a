import { expect, test } from "vitest";
import { groupQuestions } from "./group-questions.ts";
import type { Answered, Asked, Question } from "./question.ts";

const ASKED: Record<string, string[]> = {
  order: [
    "Where is my order?",
    "where is my order",
    "Where's my order please",
    "I want to know where my order is",
    "my order, where is it?",
  ],
  returns: ["How do I return my shoes?", "how can I return shoes", "I want to return the shoes I bought"],
  norway: ["Do you ship to Norway?", "do you ship to norway or sweden", "shipping to Norway possible?"],
};

const asked: Asked[] = Object.values(ASKED)
  .flat()
  .map((text, at) => ({ text, outcome: at % 2 === 0 ? "answered" : "not-known" }));

function group(messages: readonly Asked[], answered: readonly Answered[] = []): Question[] {
  const grouping = groupQuestions(messages, { answered, topicOf: () => null });
  for (;;) {
    const step = grouping.next();
    if (step.done) return step.value;
  }
}

test("messages that mean the same are one question, the most frequent first, with one of them as its title", () => {
  const questions = group(asked);
  expect(questions.map(({ count }) => count)).toEqual([5, 3, 3]);
  for (const { title, examples, phrases } of questions) {
    expect(
      Object.values(ASKED).some(
        (texts) => texts.includes(title) && examples.every((it) => texts.includes(it)),
      ),
    ).toBe(true);
    expect(phrases).toContain(title);
  }
  expect(questions[0]).toMatchObject({ share: 5 / 11, outcomes: { "answered": 3, "not-known": 2 } });
});

test("the order in which messages came decides nothing", () => {
  expect(group(asked.toReversed())).toEqual(group(asked));
});

test("a question that was answered keeps its id and title when others are asked beside it", () => {
  const [first] = group(asked);
  if (!first) throw new Error("nothing was grouped");
  const answered: Answered = {
    id: "kept",
    question: { ...first, title: "Where is my order?" },
    harm: false,
    clear: true,
  };
  const later = Array.from({ length: 4 }, (_, at): Asked => ({
    text: `Where is my order from week ${at}?`,
    outcome: "untold",
  }));
  const [again, ...others] = group([...later, ...asked], [answered]);
  expect(again).toMatchObject({ id: "kept", title: "Where is my order?", count: 9 });
  expect(others.every(({ id }) => id !== "kept")).toBe(true);
});

test("two answered questions stay two, however much alike they are", () => {
  const kept = (id: string, title: string): Answered => {
    return {
      id,
      question: { title, topic: null, examples: [title], phrases: [title] },
      harm: true,
      clear: true,
    };
  };
  const questions = group(asked, [
    kept("a", "Where is my order?"),
    kept("b", "I want to know where my order is"),
  ]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.filter(({ id }) => id === "a" || id === "b")).toHaveLength(2);
});

test("nothing asked is no question", () => {
  expect(group([])).toEqual([]);
});

test("where much is asked, what was asked once is no frequent question", () => {
  const many = Array.from({ length: 250 }, (): Asked => ({ text: "Where is my order?", outcome: "untold" }));
  expect(group([...many, { text: "Is the blue lamp dimmable?", outcome: "untold" }])).toHaveLength(1);
});
