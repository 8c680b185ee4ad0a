import { expect, test } from "vitest";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { BlockInput } from "./block-input.ts";
import { maya, missing, saying } from "../../../tests/support/sample-block.ts";

const gaps: [string, Partial<BlockInput>, string][] = [
  ["a record that did not come", { customer: null }, "Shopify has not given it yet"],
  ["a withheld name", { customer: { ...maya, name: null } }, "No name"],
  ["a withheld e-mail", { customer: { ...maya, email: null } }, "No e-mail"],
  ["orders out of reach", { customer: { ...maya, orders: [] } }, "none could be read"],
];
test.for(gaps)("the block says that it misses %s", ([, more, part]) => {
  expect(missing(saying(["hello"], more))).toContain(part);
});

test("what is withheld is named with the click that brings it, and a lost connection with its own", () => {
  const customer = sampleCustomer({
    email: null,
    withheld: [
      { what: "email", why: "protected", scope: null },
      { what: "older-orders", why: "window", scope: "read_all_orders" },
    ],
  });
  expect(saying(["hello"], { customer, isSignedOut: true }).missing).toEqual([
    { text: expect.stringContaining("Shopify no longer answers us"), fix: { kind: "reconnect" } },
    { text: expect.stringContaining("The e-mail address"), fix: null },
    { text: expect.stringContaining("60 days"), fix: { kind: "grant-scope", scope: "read_all_orders" } },
  ]);
});

test("for a scope that Baton cannot do without nobody is asked in a dialog: Shopify asks when Baton is opened again", () => {
  const customer = sampleCustomer({ withheld: [{ what: "returns", why: "scope", scope: "read_returns" }] });
  const [gap, ...others] = saying(["hello"], { customer }).missing;
  expect(others).toEqual([]);
  expect(gap?.text).toContain("read_returns");
  expect(gap?.text).toMatch(/Shopify asks for it when Baton is opened again\.$/);
  expect(gap?.fix).toEqual({ kind: "reconnect" });
});
