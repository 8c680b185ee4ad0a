import { expect, test } from "vitest";
import { toldCart } from "./told-cart.ts";

const ORIGIN = "https://north.example";
const item = {
  ...{ title: "Everyday Whey - Coffee", product_title: "Everyday Whey", variant_title: "Coffee" },
  ...{ quantity: 2, price: 2990, final_price: 2490, url: "/products/everyday-whey?variant=3" },
};
const cart = { token: "c1", currency: "EUR", total_price: 4980, items: [item] };

test("a cart is told with whole addresses and what is really paid for one", () => {
  expect(toldCart(cart, ORIGIN)).toEqual({
    ...{ token: "c1", currency: "EUR", total: 4980 },
    lines: [
      {
        ...{ title: "Everyday Whey", variant: "Coffee", quantity: 2, price: 2490 },
        url: "https://north.example/products/everyday-whey?variant=3",
      },
    ],
  });
});

test("a huge cart is told in what the server takes, with no letter cut in half", () => {
  const long = "\u{1f600}".repeat(500);
  const huge = { ...item, product_title: long, variant_title: long, url: `/products/${"a".repeat(999)}` };
  const told = toldCart({ ...cart, items: Array.from({ length: 60 }, () => huge) }, ORIGIN);
  expect(told?.lines).toHaveLength(20);
  expect(told?.lines.every(({ title, url }) => title.isWellFormed() && url === null)).toBe(true);
  expect(new TextEncoder().encode(JSON.stringify(told)).byteLength).toBeLessThan(32_000);
});

test.for([{}, { token: "c1" }, { items: [] }, { token: "", items: [] }])("nothing is told of %j", (page) => {
  expect(toldCart(page, ORIGIN)).toBeNull();
});

test("an empty cart is told as empty", () => {
  expect(toldCart({ ...cart, total_price: 0, items: [] }, ORIGIN)?.lines).toEqual([]);
});
