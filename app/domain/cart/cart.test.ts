import { expect, test } from "vitest";
import { keptCart } from "./cart.ts";

const DOMAINS = ["north.myshopify.com", "north.example"];

const told = { token: "c1", currency: "EUR", total: 5980 };
const line = { title: "Whey", variant: "Coffee", quantity: 2, price: 2990, url: null };

test.for([
  [5980, "59.80"],
  [5, "0.05"],
  [0, "0.00"],
  [100_000_000_000, "1000000000.00"],
] as const)("%d hundredths are %s", ([total, decimal]) => {
  expect(keptCart({ ...told, total, lines: [] }, DOMAINS).total).toBe(decimal);
});

test.for([
  ["https://north.example/products/whey?variant=3", "https://north.example/products/whey?variant=3"],
  ["https://north.myshopify.com/de/products/whey", "https://north.myshopify.com/de/products/whey"],
  ["https://ann:secret@north.example/products/whey#a", "https://north.example/products/whey"],
  ["http://north.example/products/whey", null],
  ["https://north.example:8443/products/whey", null],
  ["https://north.example.evil.example/products/whey", null],
  ["https://evil.example/?https://north.example", null],
  ["javascript:alert(1)", null],
  ["//north.example/products/whey", null],
  ["", null],
] as const)("of the address %s is kept: %s", ([url, kept]) => {
  expect(keptCart({ ...told, lines: [{ ...line, url }] }, DOMAINS).lines[0]?.url).toBe(kept);
});

test("a cart is kept with its token, lines and prices", () => {
  expect(keptCart({ ...told, lines: [line] }, DOMAINS)).toEqual({
    token: "c1",
    currency: "EUR",
    total: "59.80",
    lines: [{ title: "Whey", variant: "Coffee", quantity: 2, price: "29.90", url: null }],
  });
});
