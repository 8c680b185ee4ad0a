import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../../tests/support/in-process-shopify.ts";
import { ADA_ID as ada, NOON, OLDER, ORDER_2, shopWithAda } from "../../tests/support/mirrored-shop.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Withheld } from "#app/domain/records.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrderById } from "./sync-order.server.ts";

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
  ({ shop, shopId } = await shopWithAda(shopify, `mirror-${(number += 1)}.myshopify.com`));
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
  vi.useRealTimers();
});

const closed = (scope: string, ...all: Withheld["what"][]): Withheld[] =>
  all.map((what) => ({ what, why: "scope", scope }));
const NOBODY = closed("read_customers", "name", "email", "phone", "spent", "segments");

test("a customer and the newest orders are mirrored with all that an agent asks for", async () => {
  expect(await syncCustomer(shopId, ada)).toEqual({ ok: true, value: { withheld: [OLDER] } });

  const { orders: placed, ...record } = (await customers.find(shopId, ada)) ?? raise();
  expect(record).toEqual({
    id: "7",
    name: "Ada Byron",
    email: "ada@example.com",
    phone: "+44 20 7946 0007",
    tier: "repeat",
    tags: ["wholesale"],
    segments: ["Big spenders"],
    rfmGroup: "CHAMPIONS",
    ordersCount: 3,
    spent: { amount: "420.00", currency: "EUR" },
    locale: "en",
    note: "Calls on Mondays",
    since: new Date("2024-05-01T08:00:00Z"),
    withheld: [OLDER],
  });
  expect(placed.map(({ name }) => name)).toEqual(["#3", "#2"]);
  expect(placed[1]).toEqual(ORDER_2);
  expect((await syncOrderById(shopId, "2")).ok).toBe(true);
  expect(await orders.findByName(shopId, "#2")).toEqual(ORDER_2);
});

test("what says something of a person lies sealed, and is found by e-mail and phone all the same", async () => {
  await syncCustomer(shopId, ada);
  const stored = await inShop(shopId, async (sql) => {
    const all = [
      await sql.query("select c::text from customers c"),
      await sql.query("select o::text from orders o"),
    ];
    // Without bytes and ids: their digits may spell anything.
    return JSON.stringify(all.map(({ rows }) => rows)).replaceAll(/x[0-9a-f]{16,}|[0-9a-f-]{36}/g, "");
  });
  expect(stored).toContain("Whey");
  expect(stored).not.toMatch(/Ada|Byron|example\.com|7946|Mondays|Quill|4242|TRACK|Lid broke|Unwanted/i);

  const vault = await vaults.open(shopId);
  const [email, phone] = [vault.emailIndex("ADA@example.com"), vault.phoneIndex("0044 (20) 79460007")];
  await inShop(shopId, async (sql) => {
    expect(await customers.findIdsByEmail(sql, shopId, email)).toEqual([ada]);
    expect(await customers.findIdsByPhone(sql, shopId, phone)).toEqual([ada]);
    expect(await orders.findIdsByEmail(sql, shopId, email)).toEqual(["2"]);
  });
  expect(await orders.findForVerification(shopId, "#2")).toEqual({
    orderId: "2",
    name: "#2",
    customerId: "7",
    emailIndex: email,
    email: "Ada@Example.com",
  });
  expect(await orders.findForVerification(shopId, "#99")).toBeNull();
});

type Mirrored = { customer: object; orders: string[]; withheld: Withheld[]; ofOrder?: Withheld[] };
const SEEN = { name: "Ada Byron", email: "ada@example.com", tier: "repeat", ordersCount: 3 };
const UNSEEN = {
  name: null,
  email: null,
  phone: null,
  note: null,
  tier: "unknown",
  tags: [],
  segments: [],
  spent: null,
};

test.for<[string[], Mirrored]>([
  [
    ["read_fulfillments", "read_products", "read_content"],
    { customer: SEEN, orders: ["#3", "#2"], withheld: [OLDER] },
  ],
  [
    ["read_returns"],
    {
      customer: SEEN,
      orders: ["#3", "#2"],
      withheld: [...closed("read_returns", "returns"), OLDER].toReversed(),
      ofOrder: closed("read_returns", "returns"),
    },
  ],
  [["read_orders"], { customer: SEEN, orders: [], withheld: closed("read_orders", "orders") }],
  [["read_customers"], { customer: UNSEEN, orders: ["#3", "#2"], withheld: NOBODY }],
  [
    ["read_customers", "read_orders"],
    { customer: UNSEEN, orders: [], withheld: [...NOBODY, ...closed("read_orders", "orders")] },
  ],
  [
    ["read_customers", "read_returns"],
    {
      customer: UNSEEN,
      orders: ["#3", "#2"],
      withheld: [...NOBODY, ...closed("read_returns", "returns")],
      ofOrder: closed("read_returns", "returns"),
    },
  ],
])("without %j the rest is mirrored, and what is missing is named", async ([scopes, seen]) => {
  shop.faults.refuseScopes(scopes);
  expect(await syncCustomer(shopId, ada)).toEqual({ ok: true, value: { withheld: seen.withheld } });

  const found = (await customers.find(shopId, ada)) ?? raise();
  expect(found).toMatchObject({ ...seen.customer, withheld: seen.withheld });
  expect(found.orders.map(({ name }) => name)).toEqual(seen.orders);
  const order = found.orders.find(({ name }) => name === "#2");
  if (seen.orders.length === 0) return expect(order).toBeUndefined();
  const returns = seen.ofOrder ? [] : ORDER_2.returns;
  expect(order).toEqual({ ...ORDER_2, returns, withheld: seen.ofOrder ?? [] });
});

test("an app that Shopify did not approve for personal fields gets everything else", async () => {
  shop.faults.withholdProtectedFields(true);
  await syncCustomer(shopId, ada);

  const found = (await customers.find(shopId, ada)) ?? raise();
  expect(found).toMatchObject({ name: null, email: null, phone: null, tier: "repeat", tags: ["wholesale"] });
  expect(found.orders[1]).toMatchObject({ lines: ORDER_2.lines, transactions: ORDER_2.transactions });
  const guarded = (what: Withheld["what"]) => ({ what, why: "protected", scope: null });
  expect(found.withheld).toEqual([OLDER, guarded("name"), guarded("email"), guarded("phone")]);
  expect(await orders.findForVerification(shopId, "#2")).toMatchObject({ email: null, emailIndex: null });
});

test("orders older than 60 days are seen once the scope for them is granted", async () => {
  shop.grantScopes(["read_all_orders"]);
  await shops.setScopes(shopId, "read_customers,read_orders,read_all_orders", clock());
  expect(await syncCustomer(shopId, ada)).toEqual({ ok: true, value: { withheld: [] } });
  expect((await customers.find(shopId, ada))?.orders).toHaveLength(3);
});

function raise(): never {
  throw new Error("not there");
}
