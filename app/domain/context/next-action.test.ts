import { describe, expect, test } from "vitest";
import type { ShopPolicy } from "#app/domain/policy.ts";
import type { OrderRecord, Parcel } from "#app/domain/records.ts";
import { sampleOrder } from "#app/domain/sample-records.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Goal } from "./goal.ts";
import { nextAction } from "./next-action.ts";

const now = new Date("2026-02-01T12:00:00Z");
const day = (text: string) => new Date(`2026-${text}T10:00:00Z`);
const parcel = (more: Partial<Parcel>): Parcel => ({
  ...{ status: "IN_TRANSIT", sentAt: null, dueAt: null, deliveredAt: null, tracking: null },
  ...more,
});
const there = (at: string) => ({ parcels: [parcel({ status: "DELIVERED", deliveredAt: day(at) })] });
const here = { fulfilment: "UNFULFILLED" };
const under = (more: Partial<Parcel> = {}) => ({ parcels: [parcel(more)] });
const eur = (amount: string) => ({ amount, currency: "EUR" });
const POLICY: ShopPolicy = { returnDays: 30, refundLimit: 50, tierRefundLimits: { vip: 100 } };
const NONE: ShopPolicy = { returnDays: null, refundLimit: null, tierRefundLimits: {} };

type Case = readonly [
  string,
  Goal,
  Partial<OrderRecord>,
  { policy?: ShopPolicy; tier?: Tier },
  string,
  readonly string[],
];

/** An order of 59.80, and on the first of February. */
// prettier-ignore
const cases: readonly Case[] = [
  ["money, 10 days after delivery, within a VIP's limit", "money", there("01-22"), { tier: "vip" }, "take-return-and-refund", ["delivered", "window-open", "limit-fine"]],
  ["money, above the limit of all others", "money", there("01-22"), {}, "take-return-ask-lead", ["delivered", "window-open", "limit-above"]],
  ["money, and no limit set", "money", there("01-22"), { policy: { ...POLICY, refundLimit: null } }, "take-return-ask-lead", ["delivered", "window-open", "limit-unset"]],
  ["money, on the last day of the window", "money", there("01-02"), { tier: "vip" }, "take-return-and-refund", ["delivered", "window-open", "limit-fine"]],
  ["money, a day after the window", "money", there("01-01"), { tier: "vip" }, "window-over", ["delivered", "window-over", "limit-fine"]],
  ["money, and no window set", "money", there("01-22"), { policy: NONE }, "read-policy", ["delivered", "window-unset", "limit-unset"]],
  ["money, on no known day of delivery", "money", { parcels: [parcel({ status: "DELIVERED" })] }, {}, "read-policy", ["delivered", "window-unknown", "limit-above"]],
  ["a return within the window", "return", there("01-22"), {}, "take-return", ["delivered", "window-open"]],
  ["a return after it", "return", there("01-01"), {}, "window-over", ["delivered", "window-over"]],
  ["another size within the window", "exchange", there("01-22"), {}, "take-return", ["delivered", "window-open"]],
  ["money, given back already", "money", { ...there("01-22"), payment: "REFUNDED", refunded: eur("59.80") }, {}, "refunded-already", ["refunded-all"]],
  ["money, a part given back, the rest within the limit", "money", { ...there("01-22"), refunded: eur("20.00") }, {}, "take-return-and-refund", ["delivered", "window-open", "refunded-part", "limit-fine"]],
  ["money for what is not paid", "money", { ...there("01-22"), payment: "PENDING" }, {}, "nothing-paid", ["unpaid", "delivered"]],
  ["money that is only reserved", "money", { ...here, payment: "AUTHORIZED" }, {}, "nothing-paid", ["held", "not-sent"]],
  ["money, before it is sent", "money", here, { tier: "vip" }, "cancel-now", ["not-sent", "limit-fine"]],
  ["money, on its way", "money", under(), {}, "await-parcel", ["on-its-way"]],
  ["money, past its day", "money", under({ dueAt: day("01-30") }), {}, "ask-carrier", ["delayed"]],
  ["money, a return open", "money", { ...there("01-22"), returns: [{ name: "#4521-R1", status: "OPEN", lines: [] }] }, {}, "return-running", ["return-open"]],
  ["money, a return closed long ago", "money", { ...there("01-22"), returns: [{ name: "#4521-R1", status: "CLOSED", lines: [] }] }, { tier: "vip" }, "take-return-and-refund", ["delivered", "window-open", "limit-fine"]],
  ["broken goods, long after the window", "put-right", there("01-01"), {}, "put-right", ["faulty", "delivered", "limit-above"]],
  ["broken goods, paid on delivery", "put-right", { ...there("01-22"), payment: "PENDING" }, { tier: "vip" }, "put-right", ["faulty", "delivered", "unpaid", "limit-fine"]],
  ["cancelling before it is sent", "cancel", here, {}, "cancel-now", ["not-sent", "limit-above"]],
  ["cancelling what is not paid", "cancel", { ...here, payment: "PENDING" }, {}, "cancel-now", ["not-sent", "unpaid"]],
  ["cancelling when only the label is printed", "cancel", under({ status: "LABEL_PRINTED" }), { tier: "vip" }, "cancel-now", ["not-sent", "limit-fine"]],
  ["cancelling on its way", "cancel", under(), {}, "too-late-to-cancel", ["on-its-way"]],
  ["cancelling what is cancelled", "cancel", { cancelled: true, payment: "REFUNDED", refunded: eur("59.80") }, {}, "cancelled-already", ["cancelled", "refunded-all"]],
  ["another address before it is sent", "change", here, {}, "change-now", ["not-sent"]],
  ["another address on its way", "change", under(), {}, "too-late-to-change", ["on-its-way"]],
  ["where it is, not sent", "parcel", here, {}, "send", ["not-sent"]],
  ["where it is, on its way", "parcel", under({ dueAt: day("02-03") }), {}, "track", ["on-its-way"]],
  ["where it is, past its day", "parcel", under({ dueAt: day("01-30") }), {}, "ask-carrier", ["delayed"]],
  ["where it is, by the carrier's word", "parcel", under({ status: "ATTEMPTED_DELIVERY" }), {}, "ask-carrier", ["delayed"]],
  ["where it is, delivered", "parcel", there("01-30"), {}, "check-delivery", ["delivered"]],
  ["where it is, one of two parcels there", "parcel", { parcels: [...there("01-22").parcels, parcel({})] }, {}, "track", ["on-its-way"]],
  ["where it is, by the order's state alone", "parcel", { fulfilment: "FULFILLED" }, {}, "track", ["on-its-way"]],
];

test.for(cases)("%s", ([, goal, more, { policy = POLICY, tier = "new" }, step, facts]) => {
  const order = sampleOrder(more);
  const action = nextAction({ goal, order, tier, policy, timezone: "Europe/Berlin", now });
  expect([action.step, action.facts.map(({ fact }) => fact)]).toEqual([step, facts]);
});

describe("days are those of the shop's calendar", () => {
  const order = sampleOrder({
    parcels: [parcel({ status: "DELIVERED", deliveredAt: new Date("2026-01-02T23:30:00Z") })],
  });
  test.for([
    ["Europe/Berlin", "2026-02-02T22:59:00Z", "take-return"],
    ["Europe/Berlin", "2026-02-02T23:01:00Z", "window-over"],
    ["America/New_York", "2026-02-02T04:59:00Z", "take-return"],
    ["America/New_York", "2026-02-02T05:01:00Z", "window-over"],
  ] as const)("in %s at %s: %s", ([timezone, at, step]) => {
    const asked = {
      goal: "return",
      order,
      tier: "new",
      policy: POLICY,
      timezone,
      now: new Date(at),
    } as const;
    expect(nextAction(asked).step).toBe(step);
  });
});
