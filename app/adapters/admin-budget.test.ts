import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ShopId } from "#app/domain/ids.ts";
import { payFor, type Paid } from "./admin-budget.server.ts";

let shopId: ShopId;
let shops = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  shopId = ShopId(`shop-${++shops}`);
});
afterEach(() => {
  vi.useRealTimers();
});

const told = (requested: number, currentlyAvailable: number) => ({
  requested,
  bucket: { currentlyAvailable, maximumAvailable: 2_000, restoreRate: 100 },
});

/** The shop's bucket as an answer told it. */
async function known(cost: number, available: number): Promise<void> {
  (await payFor(shopId, "query"))?.settle(told(cost, available));
}

test("what the last answer said is waited for before the bucket is asked in vain", async () => {
  await known(900, 400);
  let paid: Paid | null | undefined;
  void payFor(shopId, "query").then((it) => (paid = it));

  await vi.advanceTimersByTimeAsync(4_900);
  expect(paid).toBeUndefined();
  await vi.advanceTimersByTimeAsync(100);
  expect(paid).toBeTruthy();
});

test("requests of one shop share the bucket, in the order they came, and an answer lets the next go", async () => {
  await known(900, 2_000);
  const through: number[] = [];
  const paid: Paid[] = [];
  for (const number of [1, 2, 3])
    void payFor(shopId, "query").then((it) => {
      through.push(number);
      if (it) paid.push(it);
    });
  await vi.advanceTimersByTimeAsync(0);
  expect(through).toEqual([1, 2]);

  paid[0]?.settle(told(900, 1_960));
  await vi.advanceTimersByTimeAsync(0);
  expect(through).toEqual([1, 2, 3]);
});

test("nobody waits longer than ten seconds, and another shop does not wait at all", async () => {
  await known(1_500, 0);
  expect(await payFor(shopId, "query")).toBeNull();
  expect(await payFor(ShopId("another"), "query")).toBeTruthy();
});
