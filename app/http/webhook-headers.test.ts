import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { conflictIn, contradictionIn, Naming, readHeaders } from "./webhook-headers.ts";

const RIGHT: IncomingHttpHeaders = {
  "x-shopify-hmac-sha256": "signature",
  "x-shopify-shop-domain": "one.myshopify.com",
  "x-shopify-topic": "orders/updated",
  "x-shopify-webhook-id": "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
  "x-shopify-triggered-at": "2026-03-02T12:00:00.123456789Z",
};

test("what a delivery says of itself is read from the headers that Shopify sends today", () => {
  expect(readHeaders(RIGHT)).toEqual({
    signature: "signature",
    domain: "one.myshopify.com",
    topic: "orders/updated",
    webhookId: "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
    triggeredAt: new Date("2026-03-02T12:00:00.123Z"),
  });
  for (const topic of ["customer.tags_added", "customers/data_request", "app/scopes_update"])
    expect(readHeaders({ ...RIGHT, "x-shopify-topic": topic }).topic).toBe(topic);
});

test.for<[string, IncomingHttpHeaders, keyof ReturnType<typeof readHeaders>]>([
  ["two topics", { "x-shopify-topic": "orders/updated, shop/redact" }, "topic"],
  ["a topic that is none", { "x-shopify-topic": "__proto__" }, "topic"],
  ["two shops", { "x-shopify-shop-domain": "one.myshopify.com, two.myshopify.com" }, "domain"],
  ["no shop", { "x-shopify-shop-domain": "" }, "domain"],
  ["two ids", { "x-shopify-webhook-id": "a, b" }, "webhookId"],
  ["an endless id", { "x-shopify-webhook-id": "x".repeat(201) }, "webhookId"],
  ["a time before all calendars", { "x-shopify-triggered-at": "-271821-04-20T00:00:00Z" }, "triggeredAt"],
  ["a time after all calendars", { "x-shopify-triggered-at": "+275760-09-13T00:00:00Z" }, "triggeredAt"],
  ["a time that is none", { "x-shopify-triggered-at": "yesterday" }, "triggeredAt"],
])("%s in the headers count as none", ([, headers, part]) => {
  expect(readHeaders({ ...RIGHT, ...headers })[part]).toBeNull();
});

test.for(["hmac-sha256", "topic", "shop-domain", "webhook-id", "api-version", "triggered-at"])(
  "%s in both of Shopify's spellings must say the same in each",
  (name) => {
    const twin = (value: string) => ({ ...RIGHT, [`x-shopify-${name}`]: "one", [`shopify-${name}`]: value });
    expect(conflictIn(twin("one"))).toBeNull();
    expect(conflictIn(twin("two"))).toBe(`x-shopify-${name}`);
    expect(conflictIn({ ...RIGHT, "shopify-action": "create" })).toBeNull();
  },
);

test.for<[string, object, string, string | null]>([
  ["another shop", { shop_domain: "two.myshopify.com" }, "customers/redact", "wrong-shop"],
  ["another shop's own news", { myshopify_domain: "two.myshopify.com" }, "shop/update", "wrong-shop"],
  ["a customer", { admin_graphql_api_id: "gid://shopify/Customer/7" }, "orders/updated", "wrong-topic"],
  ["an order", { admin_graphql_api_id: "gid://shopify/Order/7" }, "customers/delete", "wrong-topic"],
  ["its own kind", { admin_graphql_api_id: "gid://shopify/Return/7" }, "returns/update", null],
  ["no kind at all", { id: 7 }, "orders/updated", null],
  ["a kind that is no text", { admin_graphql_api_id: 7 }, "orders/updated", null],
  ["its own shop", { shop_domain: "one.myshopify.com" }, "customers/redact", null],
])(
  "a signed body about %s is held against the topic and the shop of the headers",
  ([, body, topic, found]) => {
    const headers = readHeaders({ ...RIGHT, "x-shopify-topic": topic });
    expect(contradictionIn(headers, Naming.parse(body))).toBe(found);
  },
);
