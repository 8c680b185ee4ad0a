import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { entitiesOf, type Known } from "./entities.ts";

const SHOP: Known = { products: ["Whey Isolate", "Whey"], orderFormat: { prefix: "BT-", suffix: "-US" } };

const cases: [string, string, string[]][] = [
  ["an order with a hash", "where is #4521?", ["order 4521"]],
  ["an order by its word", "my order number is 4521", ["order 4521"]],
  [
    "an order mistyped",
    "cancel ordr no. 4521 pls, and puchase 00004587345",
    ["order 4521", "order 00004587345"],
  ],
  ["an order glued to its word", "cancel order732201", ["order 732201"]],
  ["an order said the other way round", "4521 is my order number", ["order 4521"]],
  ["an order in Spanish", "mi pedido 4521 no llega", ["order 4521"]],
  ["an order in German", "Meine Bestellnummer lautet NW-4521.", ["order NW-4521"]],
  ["a German or, which is no order", "2000 oder 3000 Stück", []],
  ["an order of a marketplace", "It's 405-7893210-1234567 !!", ["order 405-7893210-1234567"]],
  ["an order in the shop's own format", "is bt-1041-us late", ["order bt-1041-us"]],
  ["an order with letters", "SHOP1001 and ORD-12345", ["order SHOP1001", "order ORD-12345"]],
  ["several orders", "orders 4521, 4522 and 4530", ["order 4521", "order 4522", "order 4530"]],
  ["an e-mail", "write to maya.lind+x@mail.example.co.uk.", ["email maya.lind+x@mail.example.co.uk"]],
  ["a phone number", "call +49 170 1234567", ["phone +49 170 1234567"]],
  ["a phone number with brackets", "(977) 625-2661", ["phone (977) 625-2661"]],
  ["a long order, which is no phone", "order 113542617735902", ["order 113542617735902"]],
  ["an account, which is no phone", "my account number is 9876543210", []],
  [
    "amounts",
    "I paid $49.90, then 49,90 € and Rs. 500",
    ["amount $49.90", "amount 49,90 €", "amount Rs. 500"],
  ],
  [
    "tracking numbers",
    "1Z999AA10123456784, awb is 78451203365",
    ["tracking 1Z999AA10123456784", "tracking 78451203365"],
  ],
  ["a name in capitals", "Hi, my name is Maya Lind and I have a question", ["name Maya Lind"]],
  ["a name without capitals", "my name is maya and my order is late", ["name maya"]],
  ["a name by introduction", "This is Ben Carter, hello", ["name Ben Carter"]],
  ["a name in French", "Je m'appelle Zoé Dubois, bonjour", ["name Zoé Dubois"]],
  ["a name below a letter", "It never came.\nRegards,\nAnna Schmidt", ["name Anna Schmidt"]],
  ["a surname with its title", "the booking of Mr. Jones please, my name is Mr. Jones", ["name Mr. Jones"]],
  ["a state, which is no name", "I am Very upset about this", []],
  ["a product, the longest title", "the whey isolate tastes odd", ["product whey isolate"]],
  ["numbers that are none of all this", "I ordered 2 shirts on 12/05/2024 at 10:30, zip 560001, 500g", []],
  ["a count, which is no order", "I want to order 200 shirts", []],
  ["full-width digits", "order ４５２１", ["order ４５２１"]],
  [
    "a tracking number that begins like a small word",
    "número de seguimiento: ES123456789012",
    ["tracking ES123456789012"],
  ],
];
test.for(cases)("finds %s", ([, text, expected]) => {
  const found = entitiesOf(text, SHOP).filter(
    ({ kind, value }) => kind !== "name" || text.indexOf(value) >= 0,
  );
  expect([...new Set(found.map(({ kind, value }) => `${kind} ${value}`))]).toEqual(expected);
});

test("every value is what stands at its place", () => {
  const text = "👍 ｍｙ order #4521, maya@example.com. Tel. +49 170 1234567 – Maya";
  for (const { value, start, end } of entitiesOf(text)) expect(text.slice(start, end)).toBe(value);
  expect(entitiesOf(text)).toHaveLength(4);
});

const replies: [string, string, string[]][] = [
  ["What is your name?", "viswa", ["name viswa"]],
  ["Could you share your order ID?", "3348917502", ["order 3348917502"]],
  ["May I have your phone number?", "3348917502", ["phone 3348917502"]],
  ["Please provide the transaction ID.", "it's 3348917502", []],
  ["Which product do you mean?", "the kurti", []],
  ["How much was debited?", "about 799", ["amount 799"]],
];
test.for(replies)("after “%s”, “%s” is %j", ([after, text, expected]) => {
  expect(entitiesOf(text, { after }).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
});

test("a text of one letter, of digits or of signs is read in a moment", () => {
  for (const text of ["1 ", "a", "#1 ", "1-", "@a.", "\ud800", "(1", "my name is ", "order "]) {
    const long = text.repeat(16_384 / text.length);
    expect(cpuMs(() => entitiesOf(long))).toBeLessThan(250);
  }
});
