import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../../tests/support/in-process-shopify.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { pool } from "#app/db.server.ts";
import { CustomerId, ShopDomain, type ShopId } from "#app/domain/ids.ts";
import { readConnection } from "./connection-health.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrderById } from "./sync-order.server.ts";

let shopify: InProcessShopify;
let shop: SandboxShop;
let shopId: ShopId;

const NOON = new Date("2026-03-03T12:00:00Z");
const LATER = new Date("2026-03-03T12:10:00Z");

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  shopify = await startInProcessShopify();
  shop = await shopify.sandbox.installShop({ domain: "health.myshopify.com" });
  await shop.seed({
    customers: [
      { id: 1, firstName: "Ada", email: "ada@example.com", numberOfOrders: 4 },
      { id: 2, firstName: "Bo", email: "bo@example.com" },
    ],
    orders: [{ id: 1, customerId: 1, createdAt: "2026-03-01T10:00:00Z", totalPrice: 5 }],
  });
  await shopify.openApp(shop, shop.staff({ owner: true }));
  shopId = (await shops.findByDomain(ShopDomain(shop.domain)))?.id ?? raise();
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
  vi.useRealTimers();
});

test("a shop that never opened the app is signed out, and every scope is missing", async () => {
  const { id } = await makeShop();
  const health = await readConnection(id);
  expect(health).toMatchObject({ token: "signed-out", lastAnswerAt: null, lastRefusal: null, withheld: [] });
  expect(health.scopes.granted).toEqual([]);
  expect(health.scopes.missing).toContainEqual({
    scope: "read_all_orders",
    opens: "Orders older than 60 days.",
    isOptional: true,
  });
});

test("a shop that answers is connected; what is withheld is counted by customers", async () => {
  shop.faults.withholdProtectedFields(true);
  await syncCustomer(shopId, CustomerId("1"));
  await syncCustomer(shopId, CustomerId("2"));
  shop.faults.withholdProtectedFields(false);

  const health = await readConnection(shopId);
  expect(health).toMatchObject({
    token: "ok",
    lastAnswerAt: NOON,
    lastRefusal: null,
    webhooks: { lastReceivedAt: null, deadLetters: 0, lastReconciledAt: null },
  });
  expect(health.scopes.missing.map(({ scope }) => scope)).toEqual(["read_all_orders", "read_customer_merge"]);
  expect(health.withheld).toEqual([
    { what: "email", customers: 2 },
    { what: "name", customers: 2 },
    { what: "older-orders", customers: 1 },
  ]);
});

test("a refusal is told beside the last answer, and Shopify's silence takes no token away", async () => {
  shop.faults.refuseScopes(["read_orders"]);
  await syncOrderById(shopId, "1");
  shop.faults.refuseScopes([]);
  expect(await readConnection(shopId)).toMatchObject({
    token: "ok",
    lastRefusal: { at: NOON, code: "refused", why: expect.stringContaining("read_orders") as string },
  });
});

test("taken tokens are signed out until somebody opens the app again", async () => {
  vi.setSystemTime(LATER);
  shop.faults.revokeTokens();
  await syncOrderById(shopId, "1");
  expect(await readConnection(shopId)).toMatchObject({
    token: "signed-out",
    lastAnswerAt: NOON,
    lastRefusal: { at: LATER, code: "signed-out", why: null },
  });

  vi.setSystemTime(new Date(LATER.getTime() + 1_000));
  await shopify.openApp(shop, shop.staff({ owner: true }));
  await syncOrderById(shopId, "1");
  expect((await readConnection(shopId)).token).toBe("ok");
});

function raise(): never {
  throw new Error("not there");
}
