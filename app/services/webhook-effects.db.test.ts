import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, worked, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import { poll } from "../../tests/support/poll.ts";
import * as orders from "#app/data/orders.server.ts";
import { inShop } from "#app/db.server.ts";

const SEEDED = { id: 1, name: "#1", customerId: 7, totalPrice: 10, createdAt: "2026-03-01T00:00:00Z" };

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

const RETURN = { id: 5, admin_graphql_api_id: "gid://shopify/Return/5" };
const ORDER = { id: 1, admin_graphql_api_id: "gid://shopify/Order/1" };
const ADA = "gid://shopify/Customer/7";

test.for<[string, object, "OrderById" | "CustomerWithOrders"]>([
  ["orders/fulfilled", { ...ORDER, customer: { id: 7 } }, "OrderById"],
  ["refunds/create", { id: 3, admin_graphql_api_id: "gid://shopify/Refund/3", order_id: 1 }, "OrderById"],
  [
    "fulfillments/update",
    { id: 4, admin_graphql_api_id: "gid://shopify/Fulfillment/4", order_id: 1 },
    "OrderById",
  ],
  ["returns/request", { ...RETURN, status: "requested", order: { id: 1 } }, "OrderById"],
  ["returns/close", { ...RETURN, status: "closed", order_id: 1 }, "OrderById"],
  [
    "returns/update",
    { admin_graphql_api_id: RETURN.admin_graphql_api_id, return_line_items: {} },
    "OrderById",
  ],
  ["customers/create", { id: 7, admin_graphql_api_id: ADA }, "CustomerWithOrders"],
  [
    "customers/purchasing_summary",
    { customerId: ADA, occurredAt: "2026-03-03T11:00:00Z" },
    "CustomerWithOrders",
  ],
  ["customer.tags_added", { customerId: ADA, occurredAt: "2026-03-03T11:00:00Z" }, "CustomerWithOrders"],
  [
    "customer.left_segment",
    { customer_id: ADA, segment_id: "gid://shopify/Segment/1" },
    "CustomerWithOrders",
  ],
])("news of %s bring what they are about anew, whatever they call it", async ([topic, body, asked]) => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.seed({
    orders: [{ ...SEEDED, returns: [{ id: RETURN.admin_graphql_api_id, status: "OPEN" }] }],
  });
  const before = shop.calls.length;
  expect((await shop.deliver(topic, body)).status).toBe(200);
  await worked(shopId);
  expect(shop.calls.slice(before).map(({ operation }) => operation)).toContain(asked);
});

test("an order that was deleted in Shopify is gone here too, and late news do not bring it back", async () => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.deliver("orders/delete", { id: 1 });
  await worked(shopId);
  await shop.deliver("orders/updated", { ...ORDER, customer: { id: 7 } });
  await worked(shopId);
  expect(await orders.findByName(shopId, "#1")).toBeNull();
});

test("an answer of Shopify's that is older than its news is asked for again", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const seeded = { ...SEEDED, updatedAt: "2026-03-03T10:00:00Z", cancelledAt: "2026-03-03T10:00:00Z" };
  await shop.deliver("orders/updated", { ...ORDER, updated_at: seeded.updatedAt, customer: { id: 7 } });
  await poll("The first try", 15_000, async () => {
    const { rows } = await inShop(shopId, (sql) =>
      sql.query("select from webhook_deliveries where error = 'shopify-behind' and done_at is null"),
    );
    return rows.length === 1;
  });
  await shop.seed({ orders: [seeded] });
  await worked(shopId);
  expect((await orders.findByName(shopId, "#1"))?.cancelled).toBe(true);
});
