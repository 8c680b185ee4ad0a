import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import { poll } from "../../tests/support/poll.ts";
import * as customers from "#app/data/customers.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

test("a scope that the merchant grants brings what was withheld for want of it", async () => {
  const { shop, shopId, ada } = await here.shopWithAda();
  await shop.seed({ orders: [{ id: 100, name: "#100", customerId: 7, createdAt: "2025-10-01T00:00:00Z" }] });
  await syncCustomer(shopId, ada);
  const older = { what: "older-orders", why: "window", scope: "read_all_orders" };
  expect((await customers.find(shopId, ada))?.withheld).toEqual([older]);

  shop.grantScopes(["read_all_orders"]);
  const current = ["read_customers", "read_orders", "read_all_orders"];
  await shop.deliver("app/scopes_update", { id: 1, previous: [], current });
  await poll("All that is there", 15_000, async () => {
    const it = await customers.find(shopId, ada);
    return it?.withheld.length === 0 && it.orders.some(({ name }) => name === "#100");
  });
});
