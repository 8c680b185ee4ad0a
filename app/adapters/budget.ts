import type { BucketStatus } from "./admin-answer.ts";

/** What is known of a shop's bucket of points: Shopify's last word, less what was sent since. Times in milliseconds. */
export type Budget = {
  readonly available: number;
  readonly maximum: number;
  readonly perMs: number;
  readonly asOf: number;
  /** Points of requests that were not answered yet. */
  readonly underWay: number;
};

/** How long to wait until the bucket holds this much; 0 when it does, and for a shop that nothing is known of. */
export function waitFor(budget: Budget | null, cost: number, now: number): number {
  if (!budget) return 0;
  // More than a whole bucket is never there: Shopify will say so itself.
  const missing = Math.min(cost, budget.maximum) - availableAt(budget, now);
  return missing <= 0 ? 0 : Math.ceil(missing / budget.perMs);
}

/** Sent, and taken to cost all that it may cost until the answer says better. */
export function reserved(budget: Budget, cost: number, now: number): Budget {
  return {
    ...budget,
    available: availableAt(budget, now) - cost,
    asOf: now,
    underWay: budget.underWay + cost,
  };
}

/**
 * After an answer. Shopify's count does not know of the other requests that are on their way; where it says nothing, as
 * when no answer came, what was set aside is there again.
 */
export function answered(
  budget: Budget | null,
  { cost, bucket }: { cost: number; bucket: BucketStatus | null },
  now: number,
): Budget | null {
  const underWay = Math.max(0, (budget?.underWay ?? 0) - cost);
  if (!bucket)
    return budget && { ...budget, available: availableAt(budget, now) + cost, asOf: now, underWay };
  const { currentlyAvailable, maximumAvailable: maximum, restoreRate } = bucket;
  return {
    available: currentlyAvailable - underWay,
    maximum,
    perMs: restoreRate / 1_000,
    asOf: now,
    underWay,
  };
}

function availableAt({ available, maximum, perMs, asOf }: Budget, now: number): number {
  return Math.min(maximum, available + Math.max(0, now - asOf) * perMs);
}
