import { expect, test } from "vitest";
import { emailMark, isNamedIn, phoneMark } from "./person-named-in.ts";

const vera = { emails: ["vera@example.com"], phones: ["491701234567"], orderNames: ["#4521"] };

test.for([
  ["her e-mail, in whatever case", "write to Vera@Example.com please", true],
  ["an e-mail that ends like hers", "write to lavera@example.com", false],
  ["an e-mail that begins like hers", "vera@example.com.au", false],
  ["her number as she dictates it", "call me: 0170 123 45 67", true],
  ["her number with the country", "+49 (170) 1234567", true],
  ["another number", "+49 170 1234568", false],
  ["her order", "where is my order #4521?", true],
  ["an order whose number is longer", "where is my order #45210?", false],
  ["a price", "it cost 4521 dollars", false],
] as const)("%s", ([, text, expected]) => {
  expect(isNamedIn(text, vera)).toBe(expected);
});

test("what is neither an address nor a number finds nobody", () => {
  for (const email of ["", "  ", "vera", "@", "a b@c"]) expect(emailMark(email)).toBeNull();
  for (const phone of ["", "12", "call me"]) expect(phoneMark(phone)).toBeNull();
  expect(emailMark(" Vera@Example.com ")).toBe("vera@example.com");
  expect(phoneMark("+49 170 1234567")).toBe("491701234567");
});
