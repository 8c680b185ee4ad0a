import { cpuMs } from "../../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { asksAgain, given } from "./asks-again.ts";
import { asksFor } from "./asks-for.ts";

const customer = (text: string): Turn => ({ role: "customer", text });
const agent = (text: string): Turn => ({ role: "agent", text });

const lines: [string, string[]][] = [
  ["Could you please confirm the email address associated with your account?", ["email"]],
  ["May I have your full name and registered mobile number?", ["phone", "name"]],
  ["Können Sie mir bitte Ihre Bestellnummer nennen?", ["order_number"]],
  ["Order number?", ["order_number"]],
  ["Which items are missing from order 4521?", ["missing_items"]],
  ["We sent it to your e-mail and noted your phone number.", []],
  ["Thank you for providing the order ID. Is there anything else?", []],
  ["Is your number 555 010 0199?", []],
  ["What is your alternate contact number?", []],
];
test.for(lines)("“%s” asks for %j", ([line, fields]) => {
  expect(asksFor(line)).toEqual(fields);
});

test("what was given before is asked for again, wherever it was given", () => {
  const turns = [
    customer("Order #4521 came without the charger"),
    agent("Your e-mail?"),
    customer("maya@example.com"),
  ];
  expect(asksAgain([...turns, agent("Could you share your order number and e-mail address?")])).toEqual([
    "order_number",
    "email",
  ]);
  expect(asksAgain([...turns, agent("Which items are missing?")])).toEqual(["missing_items"]);
  expect(asksAgain([...turns, agent("May I have your phone number?")])).toEqual([]);
  expect(asksAgain([...turns, customer("what is your order number?")])).toEqual([]);
});

const wants: [string, string, string[]][] = [
  ["I only got 2 of my 4 items.", "Could you specify which items are missing?", []],
  ["The kettle came without the lid.", "Could you confirm which items are missing?", ["missing_items"]],
  ["Order 405-1234567-8901234 says delivered, I have nothing.", "Please confirm the delivery date.", []],
  ["It arrived yesterday, all in pieces.", "Could you confirm the delivery date?", ["delivery_date"]],
  ["It should have arrived yesterday.", "Could you confirm the delivery date?", []],
  ["I sent it back, it was defective.", "What was the reason for your return?", ["reason"]],
  ["I sent it back, it was defective.", "What reason was given for the rejection?", []],
  ["I sent it back in perfect condition!", "Please confirm the condition of the item.", ["condition"]],
  [
    "It was returned on the 10th.",
    "On which date did you return it? Please confirm the return date.",
    ["return_date"],
  ],
  ["Broken, I said.", "Can you confirm the reason you selected was 'Defective'?", []],
  ["I ordered a red dress.", "Please provide the name and size of the item you ordered.", []],
  ["Order #4521 is late", "Please write to our team, quoting your order number.", []],
];
test.for(wants)("“%s” answers “%s” in %j", ([said, line, fields]) => {
  expect(asksAgain([customer(said), agent(line)])).toEqual(fields);
});

test("a bare answer belongs to the question before it", () => {
  const turns = [
    agent("What is your name?"),
    customer("viswa"),
    agent("And your order number?"),
    customer("3348917502"),
  ];
  expect(given(turns).get("name")).toEqual({ turn: 1, value: "viswa" });
  expect(given(turns).get("order_number")).toEqual({ turn: 3, value: "3348917502" });
});

test("a line of one letter or of requests is read in a moment", () => {
  for (const line of ["a", "order ", "please provide ", "what is the ", "a?", "\ud800", "your number and "]) {
    const turns = [customer(line.repeat(2_000)), agent(line.repeat(2_000))];
    expect(cpuMs(() => asksAgain(turns))).toBeLessThan(250);
  }
});
