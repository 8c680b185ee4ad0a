import diagnostics from "node:diagnostics_channel";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../../tests/support/in-process-shopify.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId, ShopDomain, type ShopId } from "#app/domain/ids.ts";
import { syncCustomer } from "#app/services/sync-customer.server.ts";
import { syncKnowledge } from "#app/services/sync-knowledge.server.ts";
import { syncOrder, syncOrderById } from "#app/services/sync-order.server.ts";
import { stopJobs } from "./jobs.server.ts";
import { sessionStorage } from "./session-storage.server.ts";

let shopify: InProcessShopify;
let shop: SandboxShop;
let shopId: ShopId;

const NOON = new Date("2026-03-03T12:00:00Z");
const IN_AN_HOUR = new Date("2026-03-03T13:00:00Z");
const ada = CustomerId("7");

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  shopify = await startInProcessShopify();
  shop = await shopify.sandbox.installShop({ domain: "admin.myshopify.com" });
  await shop.seed({
    customers: [
      {
        id: 7,
        firstName: "Ada",
        lastName: "Byron",
        email: "Ada@Example.com",
        tags: ["VIP"],
        amountSpent: 120,
      },
    ],
    orders: [
      {
        id: 4521,
        name: "#4521",
        customerId: 7,
        totalPrice: 60,
        createdAt: "2026-03-01T10:00:00Z",
        lineItems: [{ title: "Whey", quantity: 2, price: 30 }],
        tracking: { number: "1Z", company: "UPS", url: "https://ups.example/1Z" },
      },
      {
        id: 4522,
        name: "#4522",
        customerId: 7,
        totalPrice: 60,
        createdAt: "2026-03-02T10:00:00Z",
        refunds: [{ amount: 20 }],
      },
      { id: 45220, name: "#45220", customerId: 8, totalPrice: 5 },
    ],
  });
  await shopify.openApp(shop, shop.staff({ owner: true }));
  const found = await shops.findByDomain(ShopDomain(shop.domain));
  if (!found) throw new Error("not installed");
  shopId = found.id;
});

afterEach(() => {
  vi.setSystemTime(NOON);
  shop.faults.throttle(0);
  shop.faults.withholdProtectedFields(false);
  shop.faults.refuseScopes([]);
  shop.faults.down(false);
  shop.faults.slow(0);
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
  vi.useRealTimers();
});

/** How many requests to the token endpoint leave this process while `work` runs. */
async function tokenRequests(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listener = (message: unknown) => {
    if ((message as { request: { path: string } }).request.path.includes("/admin/oauth/access_token"))
      count += 1;
  };
  diagnostics.subscribe("undici:request:create", listener);
  await work().finally(() => diagnostics.unsubscribe("undici:request:create", listener));
  return count;
}

test("a customer is mirrored with the newest orders, and only sealed", async () => {
  expect(await syncCustomer(shopId, ada)).toEqual({ ok: true, value: { withheld: [] } });

  expect(await customers.find(shopId, ada)).toMatchObject({
    id: "7",
    name: "Ada Byron",
    email: "Ada@Example.com",
    tier: "vip",
    spent: { amount: "120.00", currency: "USD" },
    orders: [
      { name: "#4522", refunded: { amount: "20.00", currency: "USD" }, tracking: null },
      {
        name: "#4521",
        refunded: null,
        tracking: { number: "1Z", company: "UPS" },
        lines: [{ title: "Whey", quantity: 2 }],
      },
    ],
  });
  const { rows } = await inShop(shopId, (sql) =>
    sql.query<{ row: string }>("select c::text as row from customers c"),
  );
  // Without the bytes: their digits may spell anything.
  expect(rows[0]?.row.replaceAll(/x[0-9a-f]{16,}/g, "")).not.toMatch(/Ada|Byron|example\.com/i);
});

test("an order is found by exactly the name the shopper wrote", async () => {
  expect(await syncOrder(shopId, "#4522")).toMatchObject({
    ok: true,
    value: { record: { id: "4522", customerId: "7" } },
  });
  expect(await orders.findByName(shopId, "#4522")).toMatchObject({ id: "4522", total: { amount: "60.00" } });
  expect(await syncOrder(shopId, "#452")).toEqual({ ok: false, error: { code: "not-found" } });
  expect(await syncOrder(shopId, '" OR name:*')).toEqual({ ok: false, error: { code: "not-found" } });
  expect(await syncCustomer(shopId, CustomerId("404"))).toEqual({ ok: false, error: { code: "not-found" } });
});

test("throttling is waited out, and not for ever", async () => {
  shop.faults.throttle(2);
  expect((await syncCustomer(shopId, ada)).ok).toBe(true);
  shop.faults.throttle(50);
  expect(await syncCustomer(shopId, ada)).toEqual({ ok: false, error: { code: "down", why: "throttled" } });
});

test("many that ask at once wait for the bucket before it is empty, and none of them in vain", async () => {
  await syncCustomer(shopId, ada);
  shop.faults.slow(50);
  const before = shop.calls.length;
  const all = await Promise.all(Array.from({ length: 8 }, () => syncCustomer(shopId, ada)));

  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(shop.calls.slice(before).filter(({ isThrottled }) => isThrottled)).toEqual([]);
});

test("protected fields that are withheld stay empty; the rest is mirrored", async () => {
  shop.faults.withholdProtectedFields(true);
  const synced = await syncCustomer(shopId, ada);

  expect(synced.ok && synced.value.withheld).toContainEqual({ what: "name", why: "protected", scope: null });
  expect(await customers.find(shopId, ada)).toMatchObject({
    name: null,
    email: null,
    tier: "vip",
    ordersCount: 2,
  });
});

test("a missing scope is a refusal that names it, and is not tried again", async () => {
  shop.faults.refuseScopes(["read_orders"]);
  const before = shop.calls.length;
  const denied = [{ path: "order", scope: "read_orders" }];

  expect(await syncOrderById(shopId, "4521")).toMatchObject({
    ok: false,
    error: { code: "refused", denied },
  });
  expect(shop.calls.length - before).toBe(1);
});

test("without the right to see pages, policies are still synced", async () => {
  await shop.seed({ policies: [{ type: "shipping", body: "<p>Two days.</p>" }] });
  shop.faults.refuseScopes(["read_content"]);
  expect(await syncKnowledge(shopId)).toEqual({ ok: true, value: { changed: true } });
  expect(await syncKnowledge(shopId)).toEqual({ ok: true, value: { changed: false } });
});

test("a token that has ended is renewed once, however many ask for it at the same time", async () => {
  vi.setSystemTime(IN_AN_HOUR);
  const before = await sessionStorage.loadSession(`offline_${shop.domain}`);
  // As many connections as askers, or the first would be done before the last begins.
  await Promise.all(Array.from({ length: 8 }, () => pool.query("select pg_sleep(0.2)")));
  const answers: boolean[] = [];

  const asked = await tokenRequests(async () => {
    const all = Array.from({ length: 8 }, () => syncCustomer(shopId, ada));
    answers.push(...(await Promise.all(all)).map(({ ok }) => ok));
  });

  const after = await sessionStorage.loadSession(`offline_${shop.domain}`);
  expect(answers).toEqual(Array(8).fill(true));
  expect(asked).toBe(1);
  expect(after?.accessToken).not.toBe(before?.accessToken);
  expect(after?.refreshToken).not.toBe(before?.refreshToken);
});

test("a shop whose server does not answer is a refusal to try again later", async () => {
  shop.faults.down(true);
  expect(await syncCustomer(shopId, ada)).toMatchObject({ ok: false, error: { code: "down" } });
});

test("revoked tokens end as signed out, and Shopify is not asked again with the same ones", async () => {
  shop.faults.revokeTokens();
  const asked = await tokenRequests(async () => {
    const before = shop.calls.length;
    const all = await Promise.all(Array.from({ length: 4 }, () => syncOrderById(shopId, "4521")));
    expect(all).toEqual(Array(4).fill({ ok: false, error: { code: "signed-out" } }));
    const tried = shop.calls.length - before;
    expect(await syncOrderById(shopId, "4521")).toEqual({ ok: false, error: { code: "signed-out" } });
    expect(shop.calls.length - before).toBe(tried);
  });
  expect(asked).toBe(1);

  await shopify.openApp(shop, shop.staff({ owner: true }));
  expect((await syncOrderById(shopId, "4521")).ok).toBe(true);
});
