import type { ShopPolicy } from "#app/domain/policy.ts";
import type { Money, OrderRecord, Tracking } from "#app/domain/records.ts";
import type { Tier } from "#app/domain/shop.ts";
import { daysBetween, daysLater } from "./day.ts";
import type { Goal } from "./goal.ts";
import { leftToRefund, refundFact } from "./refund-facts.ts";
import { shipmentOf } from "./shipment.ts";

/** What an agent does next with an order, and the facts of record and policy that allow or forbid it. */
export type NextAction = { readonly step: Step; readonly facts: readonly Fact[] };

export type Step =
  | "cancelled-already"
  | "restocked-already"
  | "refunded-already"
  | "nothing-paid"
  | "return-running"
  | "cancel-now"
  | "check-still-here"
  | "too-late-to-cancel"
  | "change-now"
  | "too-late-to-change"
  | "send"
  | "await-pickup"
  | "pick-up"
  | "track"
  | "ask-carrier"
  | "check-delivery"
  | "ask-arrived"
  | "await-parcel"
  | "put-right"
  | "take-return"
  | "take-return-and-refund"
  | "take-return-ask-lead"
  | "window-over"
  | "read-policy";

/** `fact` is a key of the words that say it. */
export type Fact =
  | { readonly fact: "cancelled" | "restocked" | "not-sent" | "not-picked-up" | "ready-for-pickup" }
  | { readonly fact: "window-unset" | "faulty" }
  | { readonly fact: "window-unknown"; readonly days: number }
  | { readonly fact: "unpaid" | "held"; readonly total: Money }
  | {
      readonly fact: "refunded-all" | "refunded-part";
      readonly refunded: Money;
      readonly left: Money;
      readonly at: Date | null;
    }
  | { readonly fact: "return-open"; readonly name: string; readonly status: string }
  | {
      readonly fact: "on-its-way" | "delayed";
      readonly dueAt: Date | null;
      readonly tracking: Tracking | null;
    }
  | { readonly fact: "delivered" | "sent-long-ago"; readonly at: Date | null }
  | {
      readonly fact: "window-open" | "window-over";
      readonly days: number;
      readonly last: Date;
      readonly over: number;
    }
  | LimitFact;

/** `tier`: whose own limit it is; null: the one of all. */
export type LimitFact =
  | {
      readonly fact: "limit-fine" | "limit-above";
      readonly left: Money;
      readonly limit: number;
      readonly tier: Tier | null;
    }
  | { readonly fact: "limit-unset" };

export type Deciding = {
  readonly goal: Goal;
  readonly order: OrderRecord;
  readonly tier: Tier;
  readonly policy: ShopPolicy;
  readonly timezone: string;
  readonly now: Date;
};

/** The step that policy and record allow. What the policy does not say is never promised. */
export function nextAction(it: Deciding): NextAction {
  const { goal, order } = it;
  const { is } = shipmentOf(order, it);
  if (is === "cancelled" || is === "restocked")
    return { step: `${is}-already`, facts: [{ fact: is }, ...moneyBack(order)] };
  if (goal === "cancel") return cancelling(it);
  if (goal === "change") return changing(it);
  if (goal === "parcel") return following(it);
  return givingBack(it);
}

const RETURN_OVER: ReadonlySet<string> = new Set(["CLOSED", "CANCELED", "DECLINED"]);
/** Perhaps still within reach: an agent looks before anything is promised. */
const NOT_GONE: ReadonlySet<string> = new Set(["not-picked-up", "ready-for-pickup"]);
/** Nothing of the shopper's money has come in. */
const UNPAID: ReadonlySet<string> = new Set(["PENDING", "EXPIRED", "VOIDED"]);

function cancelling(it: Deciding): NextAction {
  const { order } = it;
  const facts = [...sent(it), ...unpaid(order), ...moneyBack(order)];
  const { is } = shipmentOf(order, it);
  if (isAllBack(facts)) return { step: "refunded-already", facts };
  if (NOT_GONE.has(is)) return { step: "check-still-here", facts };
  if (is !== "not-sent") return { step: "too-late-to-cancel", facts };
  const isPaid = unpaid(order).length === 0;
  return { step: "cancel-now", facts: isPaid ? [...facts, refundFact(it)] : facts };
}

function changing(it: Deciding): NextAction {
  const { is } = shipmentOf(it.order, it);
  const facts = sent(it);
  if (NOT_GONE.has(is)) return { step: "check-still-here", facts };
  return { step: is === "not-sent" ? "change-now" : "too-late-to-change", facts };
}

function following(it: Deciding): NextAction {
  const steps = {
    "cancelled": "cancelled-already",
    "restocked": "restocked-already",
    "not-sent": "send",
    "not-picked-up": "await-pickup",
    "ready-for-pickup": "pick-up",
    "on-its-way": "track",
    "delayed": "ask-carrier",
    "sent-long-ago": "ask-arrived",
    "delivered": "check-delivery",
  } as const;
  return { step: steps[shipmentOf(it.order, it).is], facts: [...sent(it), ...moneyBack(it.order)] };
}

/** Money, another item or a return: what was given back already counts, then where the goods are, then the policy. */
function givingBack(it: Deciding): NextAction {
  const { goal, order } = it;
  const before = [...unpaid(order), ...moneyBack(order)];
  const { is } = shipmentOf(order, it);
  if (isAllBack(before))
    return { step: "refunded-already", facts: is === "not-sent" ? [...sent(it), ...before] : before };
  const running = order.returns.find(({ status }) => !RETURN_OVER.has(status));
  if (running)
    return {
      step: "return-running",
      facts: [{ fact: "return-open", name: running.name, status: running.status }, ...before],
    };
  if (goal === "put-right")
    return { step: "put-right", facts: [{ fact: "faulty" }, ...sent(it), ...before, refundFact(it)] };
  if (goal === "exchange" && is === "not-sent")
    return { step: "change-now", facts: [...sent(it), ...before] };
  if (unpaid(order).length > 0) return { step: "nothing-paid", facts: [...before, ...sent(it)] };
  if (is === "not-sent") return { step: "cancel-now", facts: [...sent(it), ...before, refundFact(it)] };
  if (NOT_GONE.has(is)) return { step: "check-still-here", facts: [...sent(it), ...before] };
  if (is !== "delivered" && is !== "sent-long-ago")
    return { step: is === "delayed" ? "ask-carrier" : "await-parcel", facts: [...sent(it), ...before] };
  return byWindow(it, before);
}

function byWindow(it: Deciding, before: readonly Fact[]): NextAction {
  const window = windowOf(it);
  const money = it.goal === "money" ? [refundFact(it)] : [];
  const facts = [...sent(it), window, ...before, ...money];
  if (window.fact === "window-unset" || window.fact === "window-unknown")
    return { step: "read-policy", facts };
  if (window.fact === "window-over") return { step: "window-over", facts };
  const [limit] = money;
  if (limit === undefined) return { step: "take-return", facts };
  return { step: limit.fact === "limit-fine" ? "take-return-and-refund" : "take-return-ask-lead", facts };
}

/** A window that cannot be counted, because the carrier named no day, decides nothing. */
function windowOf({ order, policy: { returnDays }, timezone, now }: Deciding): Fact {
  const shipment = shipmentOf(order, { now, timezone });
  if (returnDays === null) return { fact: "window-unset" };
  if (shipment.is !== "delivered" || shipment.at === null)
    return { fact: "window-unknown", days: returnDays };
  const over = daysBetween(shipment.at, now, timezone) - returnDays;
  const last = daysLater(shipment.at, returnDays, timezone);
  return { fact: over > 0 ? "window-over" : "window-open", days: returnDays, last, over: Math.max(0, over) };
}

function sent(it: Deciding): Fact[] {
  const shipment = shipmentOf(it.order, it);
  switch (shipment.is) {
    case "sent-long-ago":
    case "delivered":
      return [{ fact: shipment.is, at: shipment.at }];
    case "on-its-way":
    case "delayed":
      return [{ fact: shipment.is, dueAt: shipment.dueAt, tracking: it.order.tracking }];
    default:
      return [{ fact: shipment.is }];
  }
}

function unpaid({ payment, total }: OrderRecord): Fact[] {
  if (payment === "AUTHORIZED") return [{ fact: "held", total }];
  return UNPAID.has(payment) ? [{ fact: "unpaid", total }] : [];
}

function isAllBack(facts: readonly Fact[]): boolean {
  return facts.some(({ fact }) => fact === "refunded-all");
}

function moneyBack(order: OrderRecord): Fact[] {
  const { refunded, refunds, payment, total } = order;
  const at = refunds.findLast((refund) => refund.at !== null)?.at ?? null;
  const left = leftToRefund(order);
  if (
    payment === "REFUNDED" ||
    (refunded !== null && Number(refunded.amount) > 0 && Number(left.amount) <= 0)
  )
    return [{ fact: "refunded-all", refunded: refunded ?? total, left, at }];
  if (refunded === null || Number(refunded.amount) <= 0) return [];
  return [{ fact: "refunded-part", refunded, left, at }];
}
