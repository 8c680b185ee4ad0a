import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  startChattingShops,
  storedDeliveries,
  worked,
  type ChattingShops,
} from "../../tests/support/chatting-shops.ts";

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

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
  expect(shop.calls.slice(before).map(({ operation }) => operation)).toEqual([
    "OrderById",
    "CustomerWithOrders",
  ]);
});

test("a time of sending that the database's calendar does not hold counts as none", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const headers = { "X-Shopify-Triggered-At": "-271821-04-20T00:00:00Z" };
  expect((await shop.deliver("orders/updated", { id: 1 }, headers)).status).toBe(200);
  expect(await storedDeliveries(shopId)).toBe(1);
});
