import { expect, test } from "vitest";
import { readMoney } from "./read-money.ts";

test.for<[string, number | null]>([
  ["1000", 1_000],
  ["1,000", 1_000],
  ["1.000", 1_000],
  ["1 000,5", 1_000.5],
  ["1,000.50", 1_000.5],
  ["1.234.567,89", 1_234_567.89],
  ["12'500", 12_500],
  ["0.5", 0.5],
  ["0,05", 0.05],
  ["0", 0],
  ["", null],
  ["0.125", null],
  ["1,000,50", null],
  ["1,0000", null],
  ["-5", null],
  ["5 €", null],
  ["1e3", null],
  [".5", null],
])("“%s” is read as %s, never as something a thousand times less", ([typed, amount]) => {
  expect(readMoney(typed)).toBe(amount);
});
