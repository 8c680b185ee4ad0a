import { expect, test } from "vitest";
import { judgeBotAnswer } from "./bot-answer.ts";
import type { Turn } from "./turn.ts";

const talk = (...lines: string[]): Turn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? "customer" : "bot", text }));

test("an answer to the question fits better than one beside it", () => {
  const to = judgeBotAnswer(talk("How much is shipping to Canada?", "Shipping to Canada costs 14.90.", "ok"));
  const beside = judgeBotAnswer(talk("How much is shipping to Canada?", "Our lamps are handmade.", "ok"));
  expect(to?.match).toBeGreaterThan(0.7);
  expect(beside?.match).toBeLessThan(0.4);
});

test("a line said before is a repeated one, with another number, too; a short one is not", () => {
  const again = judgeBotAnswer(
    talk(
      "where is it",
      "Your order 12 will arrive in 3 to 5 working days.",
      "but where",
      "Your order 12 will arrive in 3 to 5 working days.",
      "hm",
    ),
  );
  const short = judgeBotAnswer(talk("red", "Anything else?", "blue", "Anything else?", "no"));
  expect(again?.repeated).toBe(true);
  expect(short?.repeated).toBe(false);
});

test.each([
  "Sorry, I didn't understand that.",
  "Could you rephrase your question?",
  "No he entendido su pregunta.",
])("%s: the bot did not understand", (line) => {
  expect(judgeBotAnswer(talk("can I wash it", line, "wash!"))?.notKnown).toBe(true);
});

test("knows what was understood but not to be had", () => {
  const judged = judgeBotAnswer(talk("a table at 8", "I'm sorry, that time is not available.", "at 9?"));
  expect(judged).toMatchObject({ refused: true, notKnown: false });
});

test("reads all lines of one answer, and nothing where nothing was answered", () => {
  const two: Turn[] = [
    { role: "customer", text: "Do you ship to Peru?" },
    { role: "bot", text: "One moment." },
    { role: "agent", text: "Yes, we ship to Peru." },
    { role: "customer", text: "great" },
  ];
  expect(judgeBotAnswer(two)?.match).toBeGreaterThan(0.7);
  expect(judgeBotAnswer(talk("hello"))).toBeNull();
});
