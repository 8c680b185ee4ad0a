import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../../tests/support/in-process-shopify.ts";
import { ADA_ID as ada, NOON, shopWithAda } from "../../tests/support/mirrored-shop.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { insertVisitor } from "#app/data/visitor-tokens.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { type ShopId, VisitorId } from "#app/domain/ids.ts";
import { refreshCustomer } from "./refresh-customer.server.ts";
import { refreshOrder } from "./refresh-order.server.ts";

let shopify: InProcessShopify;
let shop: SandboxShop;
let shopId: ShopId;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  shopify = await startInProcessShopify();
  ({ shop, shopId } = await shopWithAda(shopify, "refresh.myshopify.com"));
  const visitor = { id: VisitorId("00000000-0000-4000-8000-000000000007"), customerId: ada, createdAt: NOON };
  await inShop(shopId, (sql) => insertVisitor(sql, shopId, visitor));
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
  vi.useRealTimers();
});

const at = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);
const asked = () => shop.calls.filter(({ operation }) => operation === "CustomerWithOrders").length;

test("of a burst of news about one customer, those that were heard before the last look cost no other", async () => {
  vi.setSystemTime(at(10));
  await refreshCustomer(shopId, { id: 7 }, { receivedAt: at(0) });
  expect(asked()).toBe(1);
  await refreshCustomer(shopId, { id: 7 }, { receivedAt: at(1) });
  await refreshOrder(shopId, { id: 2, customer: { id: 7 } }, { receivedAt: at(2) });
  expect(asked()).toBe(1);
  // Heard so shortly before the look that Shopify's copies may not have known of it.
  await refreshOrder(shopId, { id: 2, customer: { id: 7 } }, { receivedAt: at(6) });
  expect(asked()).toBe(2);
  await refreshCustomer(shopId, { id: 7 }, { receivedAt: at(12) });
  expect(asked()).toBe(3);
});
