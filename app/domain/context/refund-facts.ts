import type { Money, OrderRecord } from "#app/domain/records.ts";
import type { Deciding, LimitFact } from "./next-action.ts";

/** What of the order's sum has not been given back yet. */
export function leftToRefund({ total, refunded }: OrderRecord): Money {
  const left = Math.max(0, Number(total.amount) - Number(refunded?.amount ?? 0));
  return { amount: left.toFixed(2), currency: total.currency };
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
