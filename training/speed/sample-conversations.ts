import type { SaidTurn } from "#app/domain/conversation/turns.ts";
import { seeded } from "../lib/random.ts";
import { readQuestions } from "../triggers/questions.ts";

const ANSWERS = [
  "We ship within two working days, and you get an e-mail with the tracking link.",
  "You can return an unopened product within 30 days of delivery for a full refund.",
  "I do not have an answer to that in our help pages, and I will not guess.",
  "Orders can be changed until they are packed. Which order is it about?",
  "We take all major cards, PayPal and gift cards at the checkout.",
];

/** Conversations of `turns` turns, shopper and bot in turn, the shopper last; the same at each run. */
export function sampleConversations(count: number, turns: number): SaidTurn[][] {
  const random = seeded(20261122);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const questions = readQuestions().map(({ text }) => text);
  return Array.from({ length: count }, () =>
    Array.from({ length: turns }, (_, at): SaidTurn => {
      const isShopper = (turns - at) % 2 === 1;
      const text = isShopper ? `${pick(questions)}, ${pick(questions)}` : pick(ANSWERS);
      return { role: isShopper ? "customer" : "bot", text, seq: at + 1 };
    }),
  );
}
