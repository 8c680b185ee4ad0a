import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../../tests/support/in-process-shopify.ts";
import { ADA, ADA_ID as ada, day, NOON, shopWithAda } from "../../tests/support/mirrored-shop.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import { DEFAULT_TIER_RULES } from "#app/domain/tier/tier-rules.ts";
import { orderNamed } from "#app/domain/context/order-meant.ts";
import { findCustomer } from "./find-customer.server.ts";
import { findOrder } from "./find-named-orders.server.ts";
import { forgetShopConfig, shopConfig } from "./shop-config.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrder, syncOrderById } from "./sync-order.server.ts";

let shopify: InProcessShopify;
let shop: SandboxShop;
let shopId: ShopId;
let number = 0;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  shopify = await startInProcessShopify();
});

beforeEach(async () => {
  vi.setSystemTime(NOON);
  ({ shop, shopId } = await shopWithAda(shopify, `mirror-news-${(number += 1)}.myshopify.com`));
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
  vi.useRealTimers();
});

test("an order stays its owner's while the shop does not say whose it is, and loses them when the shop says so", async () => {
  await syncOrder(shopId, "#2");
  shop.faults.refuseScopes(["read_customers"]);
  await syncOrder(shopId, "#2");
  expect(await orders.findByName(shopId, "#2")).toMatchObject({ customerId: "7" });

  shop.faults.refuseScopes([]);
  await shop.seed({ orders: [{ id: 2, name: "#2", customerId: null, updatedAt: "2026-03-02T10:00:00Z" }] });
  await syncOrder(shopId, "#2");
  expect(await orders.findByName(shopId, "#2")).toMatchObject({ customerId: null });
});

test("a segment that the shop's rules name makes the tier, and leaving it unmakes it", async () => {
  const vip = { ...DEFAULT_TIER_RULES.vip, segments: ["big SPENDERS"] };
  await inShop(shopId, (sql) => settings.replace(sql, shopId, { tierRules: { ...DEFAULT_TIER_RULES, vip } }));
  forgetShopConfig(shopId);
  await syncCustomer(shopId, ada);
  expect(await customers.find(shopId, ada)).toMatchObject({ tier: "vip", segments: ["Big spenders"] });

  const others = { id: 8, segments: ["Big spenders"] };
  await shop.seed({ customers: [{ ...ADA, segments: [] }, others] });
  await syncCustomer(shopId, ada);
  expect(await customers.find(shopId, ada)).toMatchObject({ tier: "repeat", segments: [] });
});

test.for<[string, string]>([
  ["4521", "#4521"],
  ["EN4522", "#EN4522"],
  ["EN4522", "en4522"],
  ["#4523", "4523"],
])("the order %s is found when a shopper names it as %s", async ([name, named]) => {
  await shop.seed({ orders: [{ id: 9, name, customerId: 7, createdAt: "2026-03-02T11:00:00Z" }] });
  expect(await syncOrder(shopId, named)).toMatchObject({ ok: true, value: { record: { id: "9", name } } });
  expect(await findOrder(shopId, named)).toMatchObject({ id: "9" });
  const order = await orders.findByName(shopId, name);
  expect(orderNamed(order ? [order] : [], named)).toBe(order);
});

test("a tier is by the rules that hold when it is written, not when Shopify was asked", async () => {
  await shopConfig(shopId);
  const repeat = { ...DEFAULT_TIER_RULES.repeat, ordersAtLeast: 1_000 };
  await inShop(shopId, (sql) =>
    settings.replace(sql, shopId, { tierRules: { ...DEFAULT_TIER_RULES, repeat } }),
  );
  await syncCustomer(shopId, ada);
  expect((await customers.find(shopId, ada))?.tier).not.toBe("repeat");
});

test("a segment that the merchant deleted is no longer one of the customer's", async () => {
  const vault = await vaults.open(shopId);
  const known = { ...sampleCustomer({ id: ada, segments: ["Deleted since"] }), changedAt: day("2026-02-01") };
  await inShop(shopId, (sql) => customers.save(sql, shopId, known, { vault, syncedAt: day("2026-02-01") }));
  await syncCustomer(shopId, ada);
  expect(await customers.find(shopId, ada)).toMatchObject({ segments: ["Big spenders"] });
});

test("the next decision sees what was just mirrored", async () => {
  await syncCustomer(shopId, ada);
  expect(await findCustomer(shopId, ada)).toMatchObject({ tier: "repeat" });
  await shop.seed({
    customers: [{ ...ADA, tags: ["VIP"], updatedAt: "2026-03-03T11:00:00Z" }],
  });
  await syncCustomer(shopId, ada);
  expect(await findCustomer(shopId, ada)).toMatchObject({ tier: "vip" });

  await shop.seed({ orders: [{ id: 4, name: "#4", customerId: 7, createdAt: "2026-03-03T11:00:00Z" }] });
  await syncOrderById(shopId, "4");
  expect((await findCustomer(shopId, ada))?.orders[0]).toMatchObject({ name: "#4" });
});

test("who was erased stays erased, whoever asks Shopify again", async () => {
  await syncCustomer(shopId, ada);
  await inShop(shopId, async (sql) => {
    await orders.removeOf(sql, shopId, ada);
    await customers.erase(sql, shopId, ada, NOON);
  });
  await syncCustomer(shopId, ada);
  await syncOrder(shopId, "#2");
  await syncOrderById(shopId, "3");

  expect(await customers.find(shopId, ada)).toBeNull();
  expect(await orders.findByName(shopId, "#2")).toBeNull();
  const { rows } = await inShop(shopId, (sql) =>
    sql.query<{ row: string }>("select c::text as row from customers c"),
  );
  expect(rows.map(({ row }) => row).join()).not.toMatch(/wholesale|spenders|CHAMPIONS|420/);
});

test("of two answers of one moment the one that was asked for later stays", async () => {
  const vault = await vaults.open(shopId);
  const [early, late] = [day("2026-03-03"), NOON];
  const write = (tags: string[], syncedAt: Date) =>
    inShop(shopId, async (sql) => {
      const at = { vault, syncedAt };
      const told = { changedAt: day("2026-03-01"), isOwnerTold: true, email: null };
      await customers.save(sql, shopId, { ...sampleCustomer({ tags }), changedAt: told.changedAt }, at);
      await orders.save(sql, shopId, { record: sampleOrder({ tags }), ...told }, at);
    });
  await write(["late"], late);
  await write(["early"], early);
  expect(await customers.find(shopId, CustomerId("77"))).toMatchObject({
    tags: ["late"],
    orders: [{ tags: ["late"] }],
  });
});

test("an order from before the mirror knew payments and parcels is read as it was written", async () => {
  const { transactions, refunds, returns, parcels, note, tags, withheld, ...before } = sampleOrder();
  const { id, name, customerId, placedAt, lines, ...data } = before;
  const plain = { ...data, lines: lines.map(({ title, quantity }) => ({ title, quantity })) };
  await inShop(shopId, (sql) =>
    sql.query(
      `insert into orders (shop_id, id, name, customer_id, data, placed_at, changed_at, synced_at)
       values ($1, $2, $3, $4, $5, $6, $6, $6)`,
      [shopId, id, name, customerId, JSON.stringify(plain), placedAt],
    ),
  );
  const unpriced = lines.map((line) => ({ ...line, price: null }));
  const empty = { transactions, refunds, returns, parcels, note, tags, withheld };
  expect(await orders.findByName(shopId, name)).toEqual({ ...before, ...empty, lines: unpriced });
});
