import { expect, test } from "vitest";
import type { Withheld } from "#app/domain/records.ts";
import { deniedAt, distinct, olderOrders, wholeCustomer, withheldOf } from "./withheld.ts";

const by = (path: string, scope: string | null = null) => ({ path, scope });
const guarded = (what: Withheld["what"]): Withheld => ({ what, why: "protected", scope: null });
const closed = (what: Withheld["what"], scope: string): Withheld => ({ what, why: "scope", scope });

test.for<[string, Parameters<typeof withheldOf>[0], Withheld[]]>([
  ["nothing", [], []],
  ["both names once", [by("customer.firstName"), by("customer.lastName")], [guarded("name")]],
  ["the address inside its object", [by("customer.defaultEmailAddress.emailAddress")], [guarded("email")]],
  ["the number inside its object", [by("customer.defaultPhoneNumber.phoneNumber")], [guarded("phone")]],
  ["the e-mail of an order", [by("order.email")], [guarded("email")]],
  ["all orders", [by("placed.orders", "read_orders")], [closed("orders", "read_orders")]],
  ["orders that were searched for", [by("orders", "read_orders")], [closed("orders", "read_orders")]],
  ["returns of an order", [by("nodes.0.returns", "read_returns")], [closed("returns", "read_returns")]],
  ["a card", [by("order.transactions.1.paymentDetails.number")], [guarded("payments")]],
  ["segments", [by("segments", "read_customers")], [closed("segments", "read_customers")]],
  ["a field that nobody misses", [by("customer.locale")], []],
])("withheld: %s", ([, denied, withheld]) => {
  expect(withheldOf(denied)).toEqual(withheld);
});

test("a customer nobody may see lacks everything, for the scope that is missing or as protected", () => {
  const all = ["name", "email", "phone", "spent", "segments"] as const;
  expect(withheldOf([by("customer", "read_customers")])).toEqual(
    all.map((what) => closed(what, "read_customers")),
  );
  expect(wholeCustomer([by("customer")])).toEqual(all.map(guarded));
});

test("each thing is named once; a scope that the merchant can grant comes before Shopify's approval", () => {
  const scope = closed("email", "read_customers");
  expect(distinct([guarded("email"), scope, guarded("name")])).toEqual([scope, guarded("name")]);
});

test("an order has its own part of what a list denied", () => {
  const denied = [by("placed.orders.nodes.1.email"), by("placed.orders.nodes.10.email")];
  expect(deniedAt(denied, "placed.orders.nodes.1.")).toEqual([denied[0]]);
});

test.for<[string, Partial<Parameters<typeof olderOrders>[0]>, boolean]>([
  ["more are counted than shown", {}, true],
  ["all that are counted are shown", { counted: 2 }, false],
  ["the list goes on", { goesOn: true }, false],
  ["the app may see all orders", { scopes: ["read_all_orders"] }, false],
])("older orders are withheld or not: %s", ([, changes, isWithheld]) => {
  const withheld = olderOrders({
    counted: 5,
    seen: 2,
    goesOn: false,
    scopes: ["read_orders"],
    ...changes,
  });
  expect(withheld).toEqual(
    isWithheld ? [{ what: "older-orders", why: "window", scope: "read_all_orders" }] : [],
  );
});
