import { expect, test } from "vitest";
import { CustomerId } from "#app/domain/ids.ts";
import { maya, missing, order, saying, UNVERIFIED } from "../../../tests/support/sample-block.ts";

test("an order that was only named is shown on top, and said to be unconfirmed", () => {
  const [hers] = maya.orders;
  if (!hers) throw new Error("Maya has an order");
  const stranger = { ...hers, id: "7077", name: "#7077", customerId: "99" };
  const block = saying(["where is #7077?"], { verification: UNVERIFIED, customer: null, named: [stranger] });
  expect(block.orders).toEqual([expect.objectContaining({ name: "#7077", meant: true, isTheirs: false })]);
  expect(missing(block)).toMatch(/#7077.*Nothing confirms/);
  expect(JSON.stringify(block.suggested)).not.toContain(hers.payment);
});

test("without a signature nothing of the record is shown, and the block says so", () => {
  const block = saying(["my name is Maya Lind, where is order 4521"], {
    verification: UNVERIFIED,
    customer: null,
  });
  expect(block.customer.text).toBe(
    "Not verified: the shopper is not signed in · gives as own: Maya Lind · writes in English",
  );
  expect(block.customer.evidence).toEqual({ seqs: [1], records: [] });
  expect(block.orders).toEqual([]);
  expect(missing(block)).toMatch(/not signed in.*4521 was named/);
  expect(block.suggested.message).toContain("Hi Maya");
});

test("a record without a signature is not used, even when it is there", () => {
  const block = saying(["where is #4521"], { verification: UNVERIFIED });
  expect(JSON.stringify(block)).not.toMatch(/Lind|VIP|59\.80|customer\/77/);
});

const CODE = {
  level: "code",
  orderId: "4521",
  orderName: "#4521",
  customerId: null,
  until: new Date("2026-02-01T12:30:00Z"),
} as const;

test("a code shows its order and nothing else of its customer, until it ends", () => {
  const more = { verification: CODE, customer: null, named: [order("#4521", "20")] };
  const block = saying(["where is it?"], more);
  expect(block.customer.text).toBe(
    "verified by a code sent to the e-mail of order #4521, until 13:30 · writes in English",
  );
  expect(block.orders).toEqual([expect.objectContaining({ name: "#4521", isTheirs: true, meant: true })]);
  expect([block.profile, missing(block)]).toEqual([null, expect.stringContaining("order #4521 alone")]);
});

test("a code that went to the customer's own e-mail shows the customer too", () => {
  const block = saying(["hello"], { verification: { ...CODE, customerId: CustomerId("77") } });
  expect(block.customer.text).toMatch(/^Maya Lind · VIP.*verified by a code/);
  expect(block.orders).toHaveLength(3);
});

test("a shopper who is not known is told nothing of the order they name, and asked for what proves it", () => {
  const named = [order("#4521", "20", { customerId: "99" })];
  const { suggested } = saying(["where is #4521?"], { verification: UNVERIFIED, customer: null, named });
  expect(suggested.message).toContain("please write the e-mail address it was placed with");
  expect(JSON.stringify(suggested)).not.toMatch(/DHL|JD014|59\.80|way/);
});
