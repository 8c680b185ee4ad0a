import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Seen } from "../testing/echo-app.ts";
import { API_SECRET, startedShop, type Started } from "../testing/start.ts";
import { readAppConfig } from "../app-config.ts";
import { orderRecord } from "../records/order.ts";
import { newsOf } from "./bodies.ts";
import { asSubscribed } from "./included.ts";
import { arrange } from "./schedule.ts";

let started: Started;
beforeAll(async () => {
  started = await startedShop();
});
afterAll(() => started.stop());

const seen = (reply: { body: string }) => JSON.parse(reply.body) as Seen;
const hmac = (body: string) => createHmac("sha256", API_SECRET).update(body).digest("base64");

test("a delivery goes where the manifest says, signed over its bytes", async () => {
  const { url, headers, body } = seen(await started.shop.deliver("orders/updated", { id: 1 }));

  expect([url, body]).toEqual(["/webhooks/shopify", '{"id":1}']);
  expect(headers).toMatchObject({
    "x-shopify-topic": "orders/updated",
    "x-shopify-shop-domain": "one.myshopify.com",
    "x-shopify-api-version": "2026-07",
    "x-shopify-hmac-sha256": hmac(body),
    "x-shopify-name": "records",
  });
  expect(headers["x-shopify-webhook-id"]).not.toBe(headers["x-shopify-event-id"]);
});

test("a test may send any bytes, put a header wrong or leave it out", async () => {
  const bytes = new TextEncoder().encode("{not json");
  const { url, headers, body } = seen(
    await started.shop.deliver("shop/redact", bytes, {
      "X-Shopify-Hmac-Sha256": "wrong",
      "X-Shopify-Topic": "",
    }),
  );

  expect([url, body, headers["x-shopify-hmac-sha256"], headers["x-shopify-topic"]]).toEqual([
    "/webhooks/compliance",
    "{not json",
    "wrong",
    undefined,
  ]);
});

test("deliveries come late, twice or out of order, and always tell when they happened", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const two = [
    { topic: "orders/create", body: { id: 1 } },
    { topic: "orders/updated", body: { id: 1 } },
  ];
  const told = (schedule: Parameters<typeof arrange>[1]) =>
    arrange(two, schedule, now).map(({ topic, headers }) => [topic, headers?.["x-shopify-triggered-at"]]);

  expect(told("late")[0]).toEqual(["orders/create", "2026-11-21T16:00:00.000Z"]);
  expect(told("out-of-order").map(([topic]) => topic)).toEqual(["orders/updated", "orders/create"]);
  const [first, again] = arrange(two, "twice", now);
  expect(first?.headers?.["x-shopify-webhook-id"]).toBe(again?.headers?.["x-shopify-webhook-id"]);
});

test("seeding tells the app only when asked to", async () => {
  expect(await started.shop.seed({ orders: [{ id: 9, totalPrice: 4 }] })).toEqual([]);
  const [reply] = await started.shop.seed({ orders: [{ id: 9, totalPrice: 5 }] }, { webhooks: true });
  expect(reply && seen(reply).headers["x-shopify-topic"]).toBe("orders/updated");
});

test("an order's parcels, refunds and returns are told of by themselves, in no more than the manifest asks for", async () => {
  const order = orderRecord(
    {
      id: 9,
      totalPrice: 5,
      customerId: 7,
      fulfillments: [{ id: 91, trackingNumber: "T1" }],
      refunds: [{ id: 92, amount: 5 }],
      returns: [{ id: "gid://shopify/Return/93", status: "OPEN" }],
    },
    "USD",
    new Date("2026-03-02T12:00:00Z"),
  );
  const config = await readAppConfig();
  const told = newsOf("orders", order, true).map((one) => asSubscribed(config, one));
  expect(told.map(({ topic }) => topic)).toEqual([
    "orders/create",
    "orders/fulfilled",
    "fulfillments/create",
    "refunds/create",
    "returns/approve",
  ]);
  expect(told[0]?.body).toEqual({
    id: 9,
    admin_graphql_api_id: "gid://shopify/Order/9",
    updated_at: "2026-03-02T12:00:00.000Z",
    customer: { id: 7 },
  });
  expect(told[4]?.body).toMatchObject({ admin_graphql_api_id: "gid://shopify/Return/93", order: { id: 9 } });
});
