import { expect, test } from "vitest";
import { rephrases } from "./rephrasing.ts";
import type { Turn } from "./turn.ts";

const talk = (...lines: string[]): Turn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? "customer" : "bot", text }));

test("finds the earlier question that is asked again in other words", () => {
  const turns = talk(
    "hi there",
    "Hello! How can I help?",
    "Do you have this sweater in medium?",
    "Our sizes go from XS to XXL.",
    "I mean is the medium in stock",
  );
  expect(rephrases(turns)).toMatchObject({ turn: 2 });
});

test("a slip of the finger is no new question", () => {
  const turns = talk(
    "how long does shiping take to Berlin",
    "We ship daily.",
    "shipping to Berlin, how long",
  );
  expect(rephrases(turns)?.turn).toBe(0);
});

test.each([
  ["a greeting", talk("hello", "Hi!", "hello")],
  ["a short thanks", talk("thanks", "You are welcome.", "thank you")],
  ["a plain yes", talk("yes", "Which one?", "yes")],
  ["another question", talk("where is my order", "It is on its way.", "can I pay with a gift card")],
  [
    "the same about something else",
    talk("do you ship chairs to Canada", "Yes.", "and do you ship chairs to France?"),
  ],
  ["the first question", talk("where is my order")],
  ["an answer to what the bot asked", talk("I want to return shoes", "Which size?", "they are size 42")],
])("%s asks nothing again", (_, turns) => {
  expect(rephrases(turns)).toBeNull();
});

test("is about the last customer turn, whatever the bot said since", () => {
  const turns: Turn[] = [
    ...talk("I want a refund for the lamp", "Pardon?", "refund for the lamp!"),
    { role: "bot", text: "Sure." },
  ];
  expect(rephrases(turns)?.turn).toBe(0);
});
