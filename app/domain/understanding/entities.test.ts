import { expect, test } from "vitest";
import { entitiesIn } from "./entities.ts";

const cases: [string, string, string[]][] = [
  ["an order with a hash", "where is #4521?", ["order #4521"]],
  ["an order by its word", "my order number is 4521", ["order #4521"]],
  ["an order in Spanish", "mi pedido 4521 no llega", ["order #4521"]],
  ["an order with letters", "order NW-4521 please", ["order #NW-4521"]],
  ["the same order twice", "#4521, yes order 4521", ["order #4521"]],
  ["an e-mail", "write to maya.lind@example.com.", ["email maya.lind@example.com"]],
  ["a phone number", "call +49 170 1234567", ["phone +49 170 1234567"]],
  ["a long order, which is no phone", "order 113542617735902", ["order #113542617735902"]],
  ["a name in capitals", "Hi, my name is Maya Lind and I have a question", ["name Maya Lind"]],
  ["a name without capitals", "my name is maya and my order is late", ["name maya"]],
  ["a name by introduction", "This is Ben Carter, hello", ["name Ben Carter"]],
  ["a state, which is no name", "I am Very upset about this", []],
  ["a known product", "the whey isolate tastes odd", ["product Whey Isolate"]],
  ["a small number, which is no order", "I ordered 2 shirts", []],
  ["a price, which is no phone", "I paid 1200 dollars", []],
];
test.for(cases)("finds %s", ([, text, expected]) => {
  expect(entitiesIn(text, ["Whey Isolate"]).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
});

test("a text of many digits is read in a moment", () => {
  const started = performance.now();
  entitiesIn("1 ".repeat(50_000));
  expect(performance.now() - started).toBeLessThan(250);
});
