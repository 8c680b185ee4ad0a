import { expect, test } from "vitest";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { SAMPLE_ARTICLES } from "#app/domain/bot/sample-articles.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import type { Question } from "./question.ts";
import { groundsOf, suggest, type Suggestion } from "./suggest.ts";

function suggestFor(
  examples: string[],
  topic: string | null = null,
  articles = SAMPLE_ARTICLES,
): Suggestion | undefined {
  const rules = [newRule("own", { kind: "keyword", words: ["moon lamp"] })];
  const outcomes = { "answered": 0, "not-known": 0, "handed-over": 0, "untold": 0 };
  const question: Question = {
    id: "q",
    title: "",
    topic,
    count: 1,
    share: 1,
    examples,
    phrases: [],
    outcomes,
  };
  const working = suggest([question], groundsOf(rules, indexKnowledge(articles)));
  for (;;) {
    const step = working.next();
    if (step.done) return step.value[0];
  }
}

test("what touches the body could hurt, in any shop, and the words say why", () => {
  expect(suggestFor(["Can I take this with my medication?", "ok to combine with medication"])?.harm).toEqual({
    says: true,
    why: "regulated",
    words: expect.arrayContaining(["medication"]) as string[],
  });
});

test("words that the shop has listed itself are serious", () => {
  expect(suggestFor(["my moon lamp is dark"])?.harm).toEqual({
    says: true,
    why: "serious",
    words: ["moon lamp"],
  });
});

test("a routine topic is harmless, and of others nothing is said", () => {
  expect(suggestFor(["Where is it?"], "order-status")?.harm).toEqual({ says: false, why: "routine" });
  expect(suggestFor(["Is the blue one nicer?"])?.harm).toBeNull();
});

test("a page that answers most examples makes the question clear; without one it is not", () => {
  expect(
    suggestFor([
      "How do I return an item?",
      "can I return something I bought",
      "how long do I have to return it",
    ])?.clear,
  ).toMatchObject({
    says: true,
    why: "one-page",
  });
  expect(suggestFor(["Do you sell gift wrapping paper?"])?.clear).toMatchObject({
    says: false,
    why: "no-page",
  });
  expect(suggestFor(["How do I return an item?"], null, [])?.clear).toBeNull();
});
