import { expect, test } from "vitest";
import type { ContextOrder } from "#app/contract/context-block.ts";
import type { Article } from "#app/domain/shop.ts";
import { askedProducts } from "./asked-products.ts";

const said = (text: string) => [{ seq: 1, text }];
const goods = { variant: null, quantity: 1, price: "24.99 EUR" };

const cart = {
  total: "49.98 EUR",
  at: "2026-01-20T10:00:00Z",
  lines: [
    { ...goods, title: "Everyday Whey", url: "https://north.example/products/everyday-whey" },
    { ...goods, title: "Steel Shaker", url: null },
  ],
};

function order(title: string, isTheirs: boolean): ContextOrder {
  return {
    ...{ id: "4521", name: "#4521", placedAt: "2026-01-20T10:00:00Z", total: "24.99 EUR" },
    ...{ payment: "PAID", fulfilment: "FULFILLED", tracking: null, refunded: null, note: null },
    ...{ transactions: [], refunds: [], returns: [], parcels: [], tags: [] },
    ...{ lines: [{ ...goods, title }], meant: false, mayBeMeant: false, isTheirs },
  };
}

const article: Article = {
  ...{ id: "1", kind: "page", title: "What is in our whey", body: "", updatedAt: new Date(0) },
  url: "https://north.example/pages/whey",
};

test("what is named is found in the cart, among their orders and on the shop's pages, each once", () => {
  const known = {
    cart,
    orders: [order("Whey Isolate", true), order("Whey Isolate", true)],
    articles: [article],
  };
  expect(askedProducts(said("is the whey vegan?"), known)).toEqual([
    {
      title: "Everyday Whey",
      variant: null,
      where: "cart",
      url: "https://north.example/products/everyday-whey",
    },
    { title: "Whey Isolate", variant: null, where: "order", url: null },
    { title: "What is in our whey", variant: null, where: "help", url: "https://north.example/pages/whey" },
  ]);
});

test("an order that was only named tells nothing of what is in it", () => {
  const known = { cart: null, orders: [order("Whey Isolate", false)], articles: [] };
  expect(askedProducts(said("is the whey vegan?"), known)).toEqual([]);
});

test("nothing is asked about where nothing is named", () => {
  const known = { cart, orders: [], articles: [article] };
  expect(askedProducts(said("can I talk to a person?"), known)).toEqual([]);
  expect(askedProducts([], known)).toEqual([]);
});
