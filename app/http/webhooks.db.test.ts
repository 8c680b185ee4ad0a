import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  startChattingShops,
  storedDeliveries,
  worked,
  type ChattingShops,
} from "../../tests/support/chatting-shops.ts";
import * as customers from "#app/data/customers.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

async function notesOf(shopId: ShopId): Promise<(string | null)[]> {
  const { rows } = await inShop(shopId, (sql) =>
    sql.query<{ error: string | null }>("select error from webhook_deliveries"),
  );
  return rows.map(({ error }) => error);
}

const SIGNATURE = "X-Shopify-Hmac-Sha256";
const ID = "X-Shopify-Webhook-Id";
const SHOP = "X-Shopify-Shop-Domain";

test.for<[string, string, unknown, Record<string, string>, number]>([
  ["a wrong signature", "orders/updated", { id: 1 }, { [SIGNATURE]: "A".repeat(43) + "=" }, 401],
  ["no signature", "customers/redact", { id: 1 }, { [SIGNATURE]: "" }, 401],
  ["no delivery id", "orders/updated", { id: 1 }, { [ID]: "" }, 400],
  ["a body that is no JSON", "orders/updated", Buffer.from("{"), {}, 400],
  ["a body that is no UTF-8", "orders/updated", Buffer.from([0x7b, 0xff, 0x7d]), {}, 400],
  ["a body that is no object", "orders/updated", [1, 2], {}, 400],
  [
    "a body that is nested 100,000 deep",
    "orders/updated",
    Buffer.from("[".repeat(100_000) + "]".repeat(100_000)),
    {},
    400,
  ],
  ["another shop in the body", "shop/redact", { shop_id: 1, shop_domain: "two.myshopify.com" }, {}, 401],
  [
    "another shop in the header",
    "app/uninstalled",
    { myshopify_domain: "one.myshopify.com" },
    { [SHOP]: "two.myshopify.com" },
    401,
  ],
  ["headers that disagree", "orders/updated", { id: 1 }, { "Shopify-Topic": "shop/redact" }, 401],
  [
    "another kind of record in the body",
    "customers/delete",
    { id: 7, admin_graphql_api_id: "gid://shopify/Order/7" },
    {},
    401,
  ],
  ["no shop in a body that erases", "customers/redact", { customer: { id: 7 } }, {}, 400],
  ["no shop in a body that ends it all", "shop/redact", { shop_id: 1 }, {}, 400],
  [
    "two topics in one header",
    "orders/updated",
    { id: 1 },
    { "X-Shopify-Topic": "orders/updated, a/b" },
    400,
  ],
  ["more than 2 MB", "orders/updated", Buffer.alloc(2 * 1024 * 1024 + 1, 0x20), {}, 413],
])("a delivery with %s is refused and leaves nothing behind", async ([, topic, body, headers, status]) => {
  const { shop, shopId } = await here.shopWithAda();
  const before = await storedDeliveries(shopId);
  expect((await shop.deliver(topic, body, headers)).status).toBe(status);
  expect(await storedDeliveries(shopId)).toBe(before);
});

test("a delivery of a shop that was never here, and a topic nobody asked for, are answered 200 without effect", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const stranger = { shop_id: 9, shop_domain: "stranger.myshopify.com", customer: { id: 7 } };
  for (const topic of ["customers/data_request", "customers/redact", "shop/redact"])
    expect((await shop.deliver(topic, stranger, { [SHOP]: "stranger.myshopify.com" })).status).toBe(200);
  expect((await shop.deliver("products/update", { id: 1 })).status).toBe(200);
  expect(await storedDeliveries(shopId)).toBe(0);
});

test("the same delivery a hundred times over is stored and worked on once", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const before = shop.calls.length;
  const all = Array.from({ length: 100 }, () => shop.deliver("orders/updated", { id: 1 }, { [ID]: "same" }));
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
  await worked(shopId);
  expect(await storedDeliveries(shopId)).toBe(1);
  const asked = shop.calls.slice(before).map(({ operation }) => operation);
  for (const once of ["OrderById", "CustomerWithOrders"])
    expect(asked.filter((it) => it === once)).toHaveLength(1);
});

test("a time of sending that the database's calendar does not hold counts as none", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const headers = { "X-Shopify-Triggered-At": "-271821-04-20T00:00:00Z" };
  expect((await shop.deliver("orders/updated", { id: 1 }, headers)).status).toBe(200);
  expect(await storedDeliveries(shopId)).toBe(1);
});

test("a body nested 100,000 deep below its id is stored and worked on like any other", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const deep = Buffer.from(`{"id":1,"line_items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect((await shop.deliver("orders/updated", deep)).status).toBe(200);
  await worked(shopId);
  expect(await notesOf(shopId)).toEqual([null]);
});

test.for<[string, string, object]>([
  ["whom", "customers/redact", {}],
  ["whom by name", "customers/redact", { customer: null }],
  ["any customer", "customers/data_request", { customer: {}, orders_requested: [] }],
])(
  "a compliance request that does not say %s (%s) is taken, ends, and changes nothing",
  async ([, topic, rest]) => {
    const { shop, shopId } = await here.shopWithAda();
    expect((await shop.deliver(topic, { shop_domain: shop.domain, ...rest })).status).toBe(200);
    await worked(shopId);
    expect((await customers.find(shopId, CustomerId("7")))?.name).toBe("Ada");
  },
);
