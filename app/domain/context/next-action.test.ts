import { describe, expect, test } from "vitest";
import { DAY_MS } from "#app/domain/opening/zone.ts";
import type { ShopPolicy } from "#app/domain/policy.ts";
import type { OrderRecord, Parcel, Transaction } from "#app/domain/records.ts";
import { sampleOrder } from "#app/domain/sample-records.ts";
import type { Tier } from "#app/domain/shop.ts";
import { dayText } from "./day.ts";
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
const byHand = (sentAt: string) => under({ status: "MARKED_AS_FULFILLED", sentAt: day(sentAt) });
const back = { payment: "REFUNDED", refunded: { amount: "59.80", currency: "EUR" } };
const label = (status: string) => under({ status });
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
  ["cancelling when only the label is printed", "cancel", { ...label("LABEL_PRINTED"), fulfilment: "IN_PROGRESS" }, { tier: "vip" }, "cancel-now", ["not-sent", "limit-fine"]],
  ["cancelling what is marked as sent and not picked up", "cancel", label("LABEL_PURCHASED"), {}, "check-still-here", ["not-picked-up"]],
  ["cancelling what the carrier was told of", "cancel", label("CONFIRMED"), {}, "check-still-here", ["not-picked-up"]],
  ["money for what is marked as sent and not picked up", "money", label("LABEL_PURCHASED"), {}, "check-still-here", ["not-picked-up"]],
  ["another address when it is not picked up", "change", label("LABEL_PURCHASED"), {}, "check-still-here", ["not-picked-up"]],
  ["where it is, not picked up", "parcel", label("LABEL_PURCHASED"), {}, "await-pickup", ["not-picked-up"]],
  ["where it is, waiting to be picked up", "parcel", label("READY_FOR_PICKUP"), {}, "pick-up", ["ready-for-pickup"]],
  ["cancelling what waits to be picked up", "cancel", label("READY_FOR_PICKUP"), {}, "check-still-here", ["ready-for-pickup"]],
  ["cancelling with no limit set", "cancel", here, { policy: NONE }, "cancel-now", ["not-sent", "limit-unset"]],
  ["cancelling what is not sent and all paid back", "cancel", { ...here, ...back }, {}, "refunded-already", ["not-sent", "refunded-all"]],
  ["money for what is not sent and all paid back", "money", { ...here, ...back }, {}, "refunded-already", ["not-sent", "refunded-all"]],
  ["another size before it is sent", "exchange", here, {}, "change-now", ["not-sent"]],
  ["broken goods, and no limit set", "put-right", there("01-22"), { policy: NONE }, "put-right", ["faulty", "delivered", "limit-unset"]],
  ["where it is, sent by hand 14 days ago", "parcel", byHand("01-18"), {}, "track", ["on-its-way"]],
  ["where it is, sent by hand 15 days ago", "parcel", byHand("01-17"), {}, "ask-arrived", ["sent-long-ago"]],
  ["a return of what was sent by hand long ago", "return", byHand("01-10"), {}, "read-policy", ["sent-long-ago", "window-unknown"]],
  ["where it is, with no parcel for weeks", "parcel", { placedAt: day("01-10") }, {}, "ask-arrived", ["sent-long-ago"]],
  ["where it is, taken back into stock", "parcel", { fulfilment: "RESTOCKED" }, {}, "restocked-already", ["restocked"]],
  ["where it is, due today", "parcel", under({ dueAt: new Date(now.getTime() - 1) }), {}, "track", ["on-its-way"]],
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
    ["2026-03-15T22:30:00Z", "14 Apr 2026"],
    ["2026-10-09T22:15:00Z", "9 Nov 2026"],
  ] as const)("the last of 30 from %s, with the clock changed between, is %s", ([at, last]) => {
    const parcels = [parcel({ status: "DELIVERED", deliveredAt: new Date(at) })];
    const ask = (when: Date) =>
      nextAction({
        ...{ goal: "return", order: sampleOrder({ parcels }), tier: "new", policy: POLICY },
        ...{ timezone: "Europe/Berlin", now: when },
      });
    const window = ask(new Date(at)).facts.find((it) => it.fact === "window-open");
    if (window?.fact !== "window-open") throw new Error("The window is open on its first day");
    expect(dayText(window.last, "Europe/Berlin")).toBe(last);
    expect(ask(window.last).step).toBe("take-return");
    expect(ask(new Date(window.last.getTime() + DAY_MS)).step).toBe("window-over");
  });

  test.for([
    ["2026-02-01T22:59:00Z", "track"],
    ["2026-02-01T23:01:00Z", "ask-carrier"],
  ] as const)("a parcel due on 1 February is late when that day is over: at %s %s", ([at, step]) => {
    const order = sampleOrder(under({ dueAt: day("02-01") }));
    const asked = { goal: "parcel", order, tier: "new", policy: POLICY } as const;
    expect(nextAction({ ...asked, timezone: "Europe/Berlin", now: new Date(at) }).step).toBe(step);
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

const paid = (kind: string, amount: string, status = "SUCCESS"): Transaction => ({
  ...{ kind, status, gateway: null, card: null, at: null },
  amount: eur(amount),
});
const deposit = [paid("AUTHORIZATION", "59.80"), paid("SALE", "15.00"), paid("SALE", "44.80", "FAILURE")];

test.for([
  ["a part was paid", { payment: "PARTIALLY_PAID", transactions: deposit }, 15],
  [
    "a part was paid and some of it given back",
    { payment: "PARTIALLY_PAID", transactions: deposit, refunded: eur("5.00") },
    10,
  ],
  [
    "all was paid in two",
    {
      payment: "PARTIALLY_REFUNDED",
      transactions: [paid("CAPTURE", "30.00"), paid("SALE", "29.80")],
      refunded: eur("9.80"),
    },
    50,
  ],
  [
    "more came in than the total",
    { payment: "PARTIALLY_REFUNDED", transactions: [paid("SALE", "80.00")], refunded: eur("9.80") },
    50,
  ],
  ["no payment is known", { payment: "PARTIALLY_REFUNDED", refunded: eur("9.80") }, 50],
] as const)("only what came in can be given back: %s", ([, more, left]) => {
  const order = sampleOrder({ ...there("01-22"), ...more });
  const asked = {
    goal: "money",
    order,
    tier: "new",
    policy: POLICY,
    timezone: "Europe/Berlin",
    now,
  } as const;
  const fact = nextAction(asked).facts.find((it) => it.fact === "limit-fine");
  expect(fact?.fact === "limit-fine" && Number(fact.left.amount)).toBe(left);
});
