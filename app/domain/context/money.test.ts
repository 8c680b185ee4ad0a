import { expect, test } from "vitest";
import { money } from "./money.ts";

test.for([
  ["59.8", "EUR", "59.80 EUR"],
  ["5000.00", "JPY", "5000 JPY"],
  ["1.5", "KWD", "1.500 KWD"],
  ["39.8000", "EUR", "39.80 EUR"],
  ["7.5", "not a currency", "7.5 not a currency"],
] as const)("%s %s is written as %s", ([amount, currency, text]) => {
  expect(money({ amount, currency })).toBe(text);
});
