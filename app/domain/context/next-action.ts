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
  | "refunded-already"
  | "nothing-paid"
  | "return-running"
  | "cancel-now"
  | "too-late-to-cancel"
  | "change-now"
  | "too-late-to-change"
  | "send"
  | "track"
  | "ask-carrier"
  | "check-delivery"
  | "await-parcel"
  | "put-right"
  | "take-return"
  | "take-return-and-refund"
  | "take-return-ask-lead"
  | "window-over"
  | "read-policy";

/** `fact` is a key of the words that say it. */
export type Fact =
  | { readonly fact: "cancelled" | "not-sent" | "window-unset" | "faulty" }
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
  | { readonly fact: "delivered"; readonly at: Date | null }
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
  if (order.cancelled)
    return { step: "cancelled-already", facts: [{ fact: "cancelled" }, ...moneyBack(order)] };
  if (goal === "cancel") return cancelling(it);
  if (goal === "change") return changing(it);
  if (goal === "parcel") return following(it);
  return givingBack(it);
}

const RETURN_OVER: ReadonlySet<string> = new Set(["CLOSED", "CANCELED", "DECLINED"]);
/** Nothing of the shopper's money has come in. */
const UNPAID: ReadonlySet<string> = new Set(["PENDING", "EXPIRED", "VOIDED"]);

function cancelling(it: Deciding): NextAction {
  const { order } = it;
  const facts = [...sent(it), ...unpaid(order), ...moneyBack(order)];
  if (shipmentOf(order, it.now).is !== "not-sent") return { step: "too-late-to-cancel", facts };
  const isPaid = unpaid(order).length === 0;
  return { step: "cancel-now", facts: isPaid ? [...facts, refundFact(it)] : facts };
}

function changing(it: Deciding): NextAction {
  const isHere = shipmentOf(it.order, it.now).is === "not-sent";
  return { step: isHere ? "change-now" : "too-late-to-change", facts: sent(it) };
}

function following(it: Deciding): NextAction {
  const steps = {
    "cancelled": "cancelled-already",
    "not-sent": "send",
    "on-its-way": "track",
    "delayed": "ask-carrier",
    "delivered": "check-delivery",
  } as const;
  return { step: steps[shipmentOf(it.order, it.now).is], facts: [...sent(it), ...moneyBack(it.order)] };
}

/** Money, another item or a return: what was given back already counts, then where the goods are, then the policy. */
function givingBack(it: Deciding): NextAction {
  const { goal, order, now } = it;
  const before = [...unpaid(order), ...moneyBack(order)];
  if (before.some(({ fact }) => fact === "refunded-all")) return { step: "refunded-already", facts: before };
  const running = order.returns.find(({ status }) => !RETURN_OVER.has(status));
  if (running)
    return {
      step: "return-running",
      facts: [{ fact: "return-open", name: running.name, status: running.status }, ...before],
    };
  const { is } = shipmentOf(order, now);
  if (goal === "put-right")
    return { step: "put-right", facts: [{ fact: "faulty" }, ...sent(it), ...before, refundFact(it)] };
  if (unpaid(order).length > 0) return { step: "nothing-paid", facts: [...before, ...sent(it)] };
  if (is === "not-sent") return { step: "cancel-now", facts: [...sent(it), ...before, refundFact(it)] };
  if (is !== "delivered")
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
  const shipment = shipmentOf(order, now);
  if (returnDays === null) return { fact: "window-unset" };
  if (shipment.is !== "delivered" || shipment.at === null)
    return { fact: "window-unknown", days: returnDays };
  const over = daysBetween(shipment.at, now, timezone) - returnDays;
  const last = daysLater(shipment.at, returnDays);
  return { fact: over > 0 ? "window-over" : "window-open", days: returnDays, last, over: Math.max(0, over) };
}

function sent({ order, now }: Deciding): Fact[] {
  const shipment = shipmentOf(order, now);
  switch (shipment.is) {
    case "cancelled":
      return [{ fact: "cancelled" }];
    case "not-sent":
      return [{ fact: "not-sent" }];
    case "delivered":
      return [{ fact: "delivered", at: shipment.at }];
    default:
      return [{ fact: shipment.is, dueAt: shipment.dueAt, tracking: order.tracking }];
  }
}

function unpaid({ payment, total }: OrderRecord): Fact[] {
  if (payment === "AUTHORIZED") return [{ fact: "held", total }];
  return UNPAID.has(payment) ? [{ fact: "unpaid", total }] : [];
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
