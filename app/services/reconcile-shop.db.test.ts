import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, worked, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as reconciles from "#app/data/reconciles.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { pool } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { listDeadLetters } from "./dead-letters.server.ts";
import { planReconciles } from "./plan-reconciles.server.ts";
import { receiveWebhook } from "./receive-webhook.server.ts";
import { reconcileShop } from "./reconcile-shop.server.ts";
import { MOST_TRIES, workWebhook } from "./work-webhook.server.ts";

const NOON = new Date("2026-03-03T12:00:00Z");

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

/** Ada's shop with her record mirrored, and orders of others who do not chat. */
async function mirroredShop() {
  const { shop, shopId, ada } = await here.shopWithAda();
  await shop.deliver("orders/updated", { id: 1, customer: { id: 7 } });
  await worked(shopId);
  return { shop, shopId, ada };
}

const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000).toISOString();

async function jobsOf(shopId: ShopId): Promise<{ goesOn: boolean | null }[]> {
  const { rows } = await pool.query<{ goesOn: boolean | null }>(
    `select (data->>'goesOn')::boolean as "goesOn" from pgboss.job
     where name = 'reconcile' and data->>'shopId' = $1 order by created_on`,
    [shopId],
  );
  return rows;
}

test("what deliveries failed to tell is found and fetched: changes, new orders, and nothing of people who do not chat", async () => {
  const { shop, shopId, ada } = await mirroredShop();
  await shop.seed({
    customers: [
      { id: 7, firstName: "Ada", tags: "VIP", updatedAt: at(-20) },
      { id: 99, updatedAt: at(-10) },
    ],
    orders: [
      {
        id: 1,
        name: "#1",
        customerId: 7,
        totalPrice: 10,
        createdAt: at(-3_000),
        updatedAt: at(-30),
        cancelledAt: at(-30),
      },
      { id: 2, name: "#2", customerId: 7, totalPrice: 5, createdAt: at(-15), updatedAt: at(-15) },
      { id: 99, name: "#99", customerId: 99, totalPrice: 5, updatedAt: at(-10) },
    ],
  });
  const before = shop.calls.length;
  await reconcileShop(shopId);
  expect(await customers.find(shopId, ada)).toMatchObject({
    tier: "vip",
    orders: [
      { name: "#2", cancelled: false },
      { name: "#1", cancelled: true },
    ],
  });
  expect(await orders.findByName(shopId, "#99")).toBeNull();
  expect(await reconciles.lastReconciledAt(shopId)).toEqual(NOON);
  expect(await reconciles.seenUntil(shopId)).toEqual({
    customers: new Date(at(-10)),
    orders: new Date(at(-10)),
  });
  const asked = shop.calls.slice(before).map(({ operation }) => operation);
  expect(asked.filter((it) => it === "CustomerWithOrders")).toHaveLength(1);

  // Once is enough: the second time nothing is missing, though the last minutes are looked at again.
  const again = shop.calls.length;
  await reconcileShop(shopId);
  expect(shop.calls.slice(again).map(({ operation }) => operation)).toEqual([
    "ChangedCustomers",
    "ChangedOrders",
  ]);
});

test("who was erased, and an order that was, are not fetched again", async () => {
  const { shop, shopId, ada } = await mirroredShop();
  await shop.deliver("customers/redact", {
    shop_domain: shop.domain,
    customer: { id: 7 },
    orders_to_redact: [1],
  });
  await worked(shopId);
  await shop.seed({
    customers: [{ id: 7, firstName: "Ada", updatedAt: at(-5) }],
    orders: [{ id: 1, name: "#1", customerId: 7, totalPrice: 10, updatedAt: at(-5) }],
  });
  const before = shop.calls.length;
  await reconcileShop(shopId);
  expect(shop.calls.slice(before).map(({ operation }) => operation)).toEqual([
    "ChangedCustomers",
    "ChangedOrders",
  ]);
  expect(await customers.find(shopId, ada)).toBeNull();
  expect(await orders.findByName(shopId, "#1")).toBeNull();
});

test("of thousands of changes one run looks at a part; the next goes on behind it, and misses none", async () => {
  const { shop, shopId } = await mirroredShop();
  const many = Array.from({ length: 2_300 }, (_, index) => ({
    id: 1_000 + index,
    name: `#${1_000 + index}`,
    customerId: 99,
    totalPrice: 1,
    createdAt: at(-600),
    // Forty of each second.
    updatedAt: new Date(Date.parse(at(-500)) + Math.floor(index / 40) * 1_000).toISOString(),
  }));
  await shop.seed({
    orders: [
      ...many,
      { id: 1, name: "#1", customerId: 7, totalPrice: 10, updatedAt: at(-1), cancelledAt: at(-1) },
    ],
  });
  await reconcileShop(shopId);
  expect(await jobsOf(shopId)).toEqual([{ goesOn: true }]);
  expect(await reconciles.lastReconciledAt(shopId)).toBeNull();
  expect((await orders.findByName(shopId, "#1"))?.cancelled).toBe(false);

  await reconcileShop(shopId, { goesOn: true });
  expect((await orders.findByName(shopId, "#1"))?.cancelled).toBe(true);
  expect(await reconciles.lastReconciledAt(shopId)).toEqual(NOON);
  expect(await jobsOf(shopId)).toHaveLength(1);
});

test("throttling is waited out, and while Shopify is not to be reached nothing counts as seen", async () => {
  const { shop, shopId } = await mirroredShop();
  await shop.seed({ customers: [{ id: 7, tags: "VIP", updatedAt: at(-5) }] });
  shop.faults.revokeTokens();
  await expect(reconcileShop(shopId)).rejects.toThrow("signed-out");
  expect((await reconciles.seenUntil(shopId)).customers).toBeNull();

  await here.openApp(shop, shop.staff({ owner: true }));
  shop.faults.throttle(1);
  await reconcileShop(shopId);
  expect((await reconciles.seenUntil(shopId)).customers).toEqual(new Date(at(-5)));
});

test("without the scope for orders the customers are still compared", async () => {
  const { shop, shopId, ada } = await mirroredShop();
  await shop.seed({ customers: [{ id: 7, firstName: "Ada", tags: "VIP", updatedAt: at(-5) }] });
  shop.faults.refuseScopes(["read_orders"]);
  await reconcileShop(shopId);
  expect(await customers.find(shopId, ada)).toMatchObject({ tags: ["VIP"] });
  expect(await reconciles.lastReconciledAt(shopId)).toEqual(NOON);
});

test("a delivery that was given up because the token was gone is tried again when there is one", async () => {
  const { shop, shopId, ada } = await mirroredShop();
  const found = await shops.find(shopId);
  if (!found) throw new Error("no shop");
  await shop.seed({ customers: [{ id: 7, firstName: "Ada", tags: "VIP", updatedAt: at(-5) }] });
  shop.faults.revokeTokens();
  const webhookId = randomUUID();
  const body = Buffer.from('{"id":7}');
  await receiveWebhook(found, { webhookId, topic: "customers/update", triggeredAt: null, body });
  for (let tries = 0; tries <= MOST_TRIES; tries += 1)
    await workWebhook(shopId, webhookId).catch(() => undefined);
  expect(await listDeadLetters(shopId)).toMatchObject([{ webhookId, error: "signed-out" }]);

  await here.openApp(shop, shop.staff({ owner: true }));
  await reconcileShop(shopId);
  await worked(shopId);
  expect(await listDeadLetters(shopId)).toEqual([]);
  expect(await customers.find(shopId, ada)).toMatchObject({ tags: ["VIP"] });
});

test("each installed shop has its hour; after a downtime it has come, and of several processes one takes it", async () => {
  const { shopId } = await mirroredShop();
  const gone = await mirroredShop();
  await gone.shop.uninstall();
  await worked(gone.shopId);
  await planReconciles();
  expect(await jobsOf(shopId)).toEqual([]);

  vi.setSystemTime(new Date(at(61)));
  await Promise.all([planReconciles(), planReconciles(), planReconciles()]);
  expect(await jobsOf(shopId)).toHaveLength(1);
  expect(await jobsOf(gone.shopId)).toEqual([]);
  await planReconciles();
  expect(await jobsOf(shopId)).toHaveLength(1);
  vi.setSystemTime(NOON);
});
