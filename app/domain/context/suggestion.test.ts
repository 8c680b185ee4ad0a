import { expect, test } from "vitest";
import { NO_POLICY, type ShopPolicy } from "#app/domain/policy.ts";
import type { OrderRecord, Parcel } from "#app/domain/records.ts";
import { asked, base, maya, order, saying } from "../../../tests/support/sample-block.ts";
import { contextBlock } from "./block.ts";

const sent = (more: Partial<Parcel>): Parcel => ({
  ...{ status: "", sentAt: new Date("2026-01-10T10:00:00Z"), dueAt: null, deliveredAt: null, tracking: null },
  ...more,
});

test("where a regulated topic came up, no text of the shop is suggested, whatever the reason", () => {
  const asking = ["I want a refund", "and what dosage is safe"];
  expect(saying(asking.slice(0, 1)).suggested.why).toContain("Refund policy");
  expect(saying(asking).suggested.why).not.toContain("Refund policy");
  expect(saying(asking).suggested.message).toContain("with care");
});

test("the suggested first message has name, issue and next step, and says why", () => {
  const { suggested } = contextBlock(base);
  expect(suggested.message).toMatch(
    /^Hi Maya, .*late delivery, order #4521.*It is on its way\. Its tracking number with DHL is JD014\.$/,
  );
  expect(suggested.action).toContain("tracking");
  expect(suggested.why).toMatch(/^Why: on its way; shop's text: Shipping policy; VIP; asked for a person\.$/);
  expect(suggested.evidence.records).toEqual(expect.arrayContaining(["order/4521", "customer/77"]));
});

test("after a listed word no policy is suggested", () => {
  const block = saying(["I want a refund, this is fraud"], { handoff: { ...asked, reason: "keyword" } });
  expect(JSON.stringify(block.suggested)).not.toContain("Refund policy");
});

test("what broke is put right, also when the money is asked back, and above the limit a lead is asked", () => {
  const policy = { returnDays: 10, refundLimit: 20, tierRefundLimits: {} };
  const { suggested } = saying(["#4521 came with a crack, I want my money back"], { policy });
  expect(suggested.action).toMatch(/photo.*59\.80 EUR is above the limit of 20\.00 EUR: ask a lead/);
});

const POLICY = { returnDays: 30, refundLimit: 20, tierRefundLimits: {} };
const UNSENT = { fulfilment: "UNFULFILLED" };
const on = (text: string, more: Partial<OrderRecord>, policy: ShopPolicy = POLICY) =>
  saying([text], { policy, customer: { ...maya, orders: [order("#4521", "20", more)] } }).suggested;

test.for<[string, string, Partial<OrderRecord>, ShopPolicy]>([
  ["above the limit", "is above the limit of 20.00 EUR: ask a lead", UNSENT, POLICY],
  ["with no limit set", "no refund limit: ask a lead before you promise a sum", UNSENT, NO_POLICY],
])("cancelling %s, no sum is promised before a lead is asked", ([, action, more, policy]) => {
  const suggested = on("please cancel my order #4521", more, policy);
  expect(suggested.action).toContain(action);
  expect(suggested.message).toMatch(/I am asking how much we can pay back\.$/);
  expect(suggested.message).not.toMatch(/59|EUR/);
});

test("broken goods with no limit set, a lead is asked before a sum is promised", () => {
  const { action } = on("#4521 came with a crack, I want my money back", {}, NO_POLICY);
  expect(action).toMatch(/photo.*no refund limit: ask a lead before you promise a sum/);
});

test("what is paid back and not sent is kept from being sent", () => {
  const refunded = { amount: "59.8", currency: "EUR" };
  const { action, message } = on("please cancel my order #4521", {
    ...UNSENT,
    payment: "REFUNDED",
    refunded,
  });
  expect(action).toContain("not sent any more");
  expect(message).toContain("59.80 EUR has already been paid back");
});

test.for([
  ["OPEN", "Your return #4521-R1 is open;"],
  ["REQUESTED", "Your return #4521-R1 has been requested and is not approved yet;"],
] as const)("a return that is %s is told as such", ([status, said]) => {
  const returns = [{ name: "#4521-R1", status, lines: [] }];
  expect(on("I want a refund for #4521", { returns }).message).toContain(said);
});

const label = { parcels: [sent({ status: "CONFIRMED" })] };
const waiting = { parcels: [sent({ status: "READY_FOR_PICKUP" })] };
const byHand = { parcels: [sent({ status: "FULFILLED" })] };
const restocked = { fulfilment: "RESTOCKED" };

// prettier-ignore
test.for([
  ["cancelling what is not picked up", label, "please cancel #4521", "still with us", "Promise nothing yet"],
  ["what is not picked up", label, "where is #4521?", "which day it will be", "which day the carrier"],
  ["cancelling what waits for its shopper", waiting, "please cancel #4521", "held back", "waiting to be picked up"],
  ["what waits for its shopper", waiting, "where is #4521?", "ready and waiting", "where it is waiting"],
  ["what was sent by hand long ago", byHand, "where is #4521?", "sent on 10 Jan 2026", "no carrier tells"],
  ["returning what was sent by hand long ago", byHand, "I want to return #4521", "return", "Ask which day it arrived"],
  ["what went back into stock", restocked, "where is #4521?", "back into our stock", "back in stock"],
] as const)("where the goods are is told and nothing more: %s", ([, more, text, message, action]) => {
  const suggested = on(text, more);
  expect(suggested.message).toContain(message);
  expect(suggested.action).toContain(action);
  expect(`${suggested.message} ${suggested.action} ${suggested.why}`).not.toMatch(/context\.|\{/);
});
