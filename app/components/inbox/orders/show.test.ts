import { expect, test } from "vitest";
import { safeLink, showDay, showLanguage, showMoney, showState } from "./show.ts";

test.for([
  ["59.80 EUR", "€59.80"],
  ["1299.00 INR", "₹1,299.00"],
  ["79.80 USD", "$79.80"],
  ["79.80 CAD", "CA$79.80"],
  ["5000.00 JPY", "¥5,000"],
  ["1.250 KWD", "KWD\u00a01.250"],
  ["-7.49 EUR", "-€7.49"],
  ["0 EUR", "€0.00"],
  ["", ""],
  ["a lot", "a lot"],
  ["12.00 euros", "12.00 euros"],
] as const)("the sum %j reads %j", ([sum, shown]) => {
  expect(showMoney(sum)).toBe(shown);
});

test("days are those of the shop's calendar", () => {
  const late = "2026-01-20T23:30:00Z";
  expect(showDay(late, "UTC")).toBe("Jan 20, 2026");
  expect(showDay(late, "Asia/Kolkata")).toBe("Jan 21, 2026");
  expect(showDay("soon", "UTC")).toBe("soon");
});

test.for([
  ["PARTIALLY_REFUNDED", "Partially refunded"],
  ["shopify_payments", "Shopify payments"],
  ["Cash on Delivery (COD)", "Cash on Delivery (COD)"],
  ["upi", "Upi"],
  ["", ""],
] as const)("the state %j without words of its own reads %j", ([state, shown]) => {
  expect(showState(state)).toBe(shown);
});

test("a language is told by its name, and one that nobody knows by its tag", () => {
  expect(showLanguage("de")).toBe("German");
  expect(showLanguage("pt-BR")).toBe("Brazilian Portuguese");
  expect(showLanguage("not a tag")).toBe("not a tag");
});

test.for([
  ["https://parcels.example/JD014", "https://parcels.example/JD014"],
  ["http://parcels.example/JD014", null],
  ["javascript:alert(1)", null],
  ["/JD014", null],
  [null, null],
] as const)("of the address %j a link is made: %j", ([url, link]) => {
  expect(safeLink(url)).toBe(link);
});
