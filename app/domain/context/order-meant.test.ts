import { expect, test } from "vitest";
import type { OrderRecord } from "#app/domain/records.ts";
import { maya, missing, noon, order, saying } from "../../../tests/support/sample-block.ts";

test("the only order is the one in question, several are not guessed", () => {
  const one = { ...maya, orders: [order("#4521", "20")] };
  expect(saying(["where is my parcel"], { customer: one }).orders[0]?.meant).toBe(true);
  expect(saying(["where is my parcel"]).orders.some(({ meant }) => meant)).toBe(false);
  expect(saying(["where is my parcel"]).suggested.message).toContain("Is it #4530 or #4521 or #4519?");
});

test("an order of somebody else is named as not found, and none is shown for it", () => {
  const block = saying(["where is #9999"]);
  expect(missing(block)).toContain("#9999");
  expect(block.orders.some(({ meant }) => meant)).toBe(false);
});

const shaker = (name: string, day: string, more: Partial<OrderRecord> = {}) =>
  order(name, day, { lines: [{ title: "Steel Shaker", variant: null, quantity: 1, price: null }], ...more });
const there: Partial<OrderRecord> = {
  parcels: [{ status: "DELIVERED", sentAt: null, dueAt: null, deliveredAt: noon, tracking: null }],
};

const items: [string, string, readonly OrderRecord[], string | null, readonly string[]][] = [
  ["by its item", "my shaker has a crack", [shaker("#4511", "20"), order("#4522", "02")], "#4511", []],
  [
    "in the plural and with a slip",
    "the shakres are broken",
    [shaker("#4511", "20"), order("#4522", "02")],
    "#4511",
    [],
  ],
  [
    "not between two that hold it",
    "my shaker has a crack",
    [shaker("#4511", "20"), shaker("#4522", "02")],
    null,
    ["#4511", "#4522"],
  ],
  [
    "as the one of two still under way",
    "where is my shaker?",
    [shaker("#4511", "20", there), shaker("#4522", "02")],
    "#4522",
    [],
  ],
  [
    "by its number before any item",
    "the shaker of #4522 is broken",
    [shaker("#4511", "20"), order("#4522", "02")],
    "#4522",
    [],
  ],
  [
    "as the only one under way",
    "where is my parcel?",
    [order("#4511", "20", there), order("#4522", "02")],
    "#4522",
    [],
  ],
  [
    "as the only one under way, the other sent by hand long ago",
    "where is my parcel?",
    [order("#4511", "02", { tracking: null }), order("#4522", "20")],
    "#4522",
    [],
  ],
  [
    "not where two numbers came at once",
    "a refund for #4511 and #4522",
    [order("#4511", "20"), order("#4522", "02")],
    null,
    ["#4511", "#4522"],
  ],
  [
    "not by a word that all write",
    "I wait for the sale every day",
    [order("#4511", "20"), order("#4522", "02")],
    null,
    [],
  ],
];
test.for(items)("the order is found %s", ([, text, orders, name, mayBe]) => {
  const block = saying([text], { customer: { ...maya, orders, ordersCount: orders.length } });
  expect(block.orders.find(({ meant }) => meant)?.name ?? null).toBe(name);
  expect(block.orders.filter(({ mayBeMeant }) => mayBeMeant).map((it) => it.name)).toEqual(mayBe);
  for (const each of mayBe) expect(block.issue.text).toContain(each);
});
