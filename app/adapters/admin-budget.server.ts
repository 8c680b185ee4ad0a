import type { ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";
import type { BucketStatus } from "./admin-answer.ts";
import { answered, reserved, waitFor, type Budget } from "./budget.ts";

/** Nobody who asks waits longer than this for points; the work is then one for later. */
const LONGEST_WAIT_MS = 10_000;
const MOST_KEPT = 5_000;

type Kept = {
  budget: Budget | null;
  /** What each document costs at most, as its answers said. */
  readonly costs: Map<string, number>;
  /** Whoever came last; the next waits behind them. */
  turn: Promise<unknown>;
  /** Lets whoever waits look again. */
  wake: () => void;
};

export type Paid = {
  /** To be called with what the answer says of the bucket, or null where it says nothing. */
  settle(told: { requested: number; bucket: BucketStatus } | null): void;
};

const kept = singleton("admin-budgets", () => new Map<ShopId, Kept>());

/**
 * Waits until the shop's bucket can pay for the document, by what this process knows: the bucket as the last answer told
 * it, and what its requests that are under way may take. In the order they came. Null: it would take too long.
 */
export async function payFor(shopId: ShopId, document: string): Promise<Paid | null> {
  const its = of(shopId);
  const deadline = performance.now() + LONGEST_WAIT_MS;
  // What it costs is learned from its first answer.
  const cost = its.costs.get(document) ?? 0;
  const mine = its.turn.then(() => reserve(its, cost, deadline));
  its.turn = mine;
  return (await mine) ? { settle: (told) => settle(its, { document, cost, told }) } : null;
}

async function reserve(its: Kept, cost: number, deadline: number): Promise<boolean> {
  for (;;) {
    const now = performance.now();
    const waitMs = waitFor(its.budget, cost, now);
    if (waitMs === 0) {
      its.budget = its.budget && reserved(its.budget, cost, now);
      return true;
    }
    const isHopeless = its.budget?.underWay === 0 && now + waitMs > deadline;
    if (isHopeless || now >= deadline) return false;
    await untilWoken(its, Math.min(waitMs, deadline - now));
  }
}

/** An answer gives back what its request did not take, which may be enough for the next. */
function untilWoken(its: Kept, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    its.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function settle(
  its: Kept,
  { document, cost, told }: { document: string; cost: number; told: Parameters<Paid["settle"]>[0] },
): void {
  const now = performance.now();
  if (told) its.costs.set(document, told.requested);
  its.budget = answered(its.budget, { cost, bucket: told?.bucket ?? null }, now);
  its.wake();
}

function of(shopId: ShopId): Kept {
  const its = kept.get(shopId) ?? {
    budget: null,
    costs: new Map<string, number>(),
    turn: Promise.resolve(),
    wake: () => undefined,
  };
  kept.delete(shopId);
  kept.set(shopId, its);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return its;
}
