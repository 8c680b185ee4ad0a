import type { Money, OrderRecord } from "#app/domain/records.ts";
import type { Deciding, LimitFact } from "./next-action.ts";

const MONEY_IN: ReadonlySet<string> = new Set(["SALE", "CAPTURE"]);
/** No currency has more digits. */
const MOST_DIGITS = 4;

/** What came in of the order's sum and has not been given back yet. */
export function leftToRefund(order: OrderRecord): Money {
  const { total, refunded } = order;
  const left = Math.max(0, paidOf(order) - Number(refunded?.amount ?? 0));
  return { amount: left.toFixed(MOST_DIGITS), currency: total.currency };
}

/** Never more than the total: a deposit of a larger sum is not ours to give. The total where no payment is known. */
function paidOf({ payment, total, transactions }: OrderRecord): number {
  const came = transactions.filter(({ kind, status }) => MONEY_IN.has(kind) && status === "SUCCESS");
  if (payment === "PAID" || came.length === 0) return Number(total.amount);
  const paid = came.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
  return Math.min(Number(total.amount), paid);
}

/** Whether an agent may give the rest back by their own decision: the limit of the customer's tier, else the shop's. */
export function refundFact({ order, tier, policy }: Deciding): LimitFact {
  const left = leftToRefund(order);
  const ofTier = policy.tierRefundLimits[tier];
  const limit = ofTier ?? policy.refundLimit;
  if (limit === null) return { fact: "limit-unset" };
  const isFine = Number(left.amount) <= limit;
  return {
    fact: isFine ? "limit-fine" : "limit-above",
    left,
    limit,
    tier: ofTier === undefined ? null : tier,
  };
}
