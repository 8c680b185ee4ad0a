import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, worked, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { findVisitor } from "./visitor-tokens.server.ts";

const BEA = CustomerId("8");
const MERGED = {
  admin_graphql_api_customer_kept_id: "gid://shopify/Customer/8",
  admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/7",
  status: "completed",
};

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

let written = 0;

/** Writes with this token, in the conversation that is open. */
async function write(token: string) {
  written += 1;
  const visitor = await findVisitor(token);
  if (!visitor) throw new Error("no visitor");
  const text = "Where is my order #1?";
  const done = await postAsShopper(visitor, { how: "words", text, clientId: `line-${written}` });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.posted.conversationId;
}

function ownersOf(shopId: ShopId) {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ what: string; customer: string | null }>(
      `select 'visitor' as what, customer_id as customer from visitors
       union all select 'conversation', customer_id from conversations
       union all select 'order', customer_id from orders order by 1`,
    );
    return rows.map(({ what, customer }) => `${what} of ${customer}`);
  });
}

test("a customer merged while chatting goes on in the same conversation, which is the other's now, with all orders", async () => {
  const { shop, shopId, ada, token } = await here.shopWithAda();
  const before = await write(token);
  await shop.seed({
    customers: [{ id: 8, firstName: "Bea", tags: "VIP" }],
    orders: [{ id: 1, name: "#1", customerId: 8, totalPrice: 10, createdAt: "2026-03-01T00:00:00Z" }],
  });
  expect((await shop.deliver("customers/merge", MERGED)).status).toBe(200);
  await worked(shopId);
  expect(await ownersOf(shopId)).toEqual(["conversation of 8", "order of 8", "visitor of 8"]);
  expect(await customers.find(shopId, BEA)).toMatchObject({ name: "Bea", orders: [{ name: "#1" }] });
  expect(await customers.find(shopId, ada)).toBeNull();
  expect((await findVisitor(token))?.customerId).toBe(BEA);
  expect(await write(token)).toBe(before);

  // Told twice, and news of the one who is gone that come late, change nothing.
  await shop.deliver("customers/merge", MERGED);
  await shop.deliver("customers/update", { id: 7 });
  await worked(shopId);
  expect(await ownersOf(shopId)).toEqual(["conversation of 8", "order of 8", "visitor of 8"]);
  expect(await customers.find(shopId, ada)).toBeNull();
});

test.for(["failed", "in_progress", "requested"])("a merge that is %s changes nothing", async (status) => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.deliver("customers/merge", { ...MERGED, status });
  await worked(shopId);
  expect(await ownersOf(shopId)).toEqual(["order of 7", "visitor of 7"]);
});

test("who was erased does not come back by a merge, whichever of the two it was", async () => {
  const { shop, shopId, ada, token } = await here.shopWithAda();
  await write(token);
  const erase = (id: number) =>
    shop.deliver("customers/redact", { shop_domain: shop.domain, customer: { id }, orders_to_redact: [] });
  await erase(8);
  await worked(shopId);
  await shop.seed({ customers: [{ id: 8, firstName: "Bea" }] });
  await shop.deliver("customers/merge", MERGED);
  await worked(shopId);
  expect(await ownersOf(shopId)).toEqual([]);
  for (const id of [ada, BEA]) expect(await customers.find(shopId, id)).toBeNull();
  expect(await findVisitor(token)).toBeNull();
});

test("a customer deleted while chatting goes on chatting; what was copied of them is gone, and can still be erased", async () => {
  const { shop, shopId, ada, token } = await here.shopWithAda();
  const before = await write(token);
  await shop.deliver("customers/delete", { id: 7, admin_graphql_api_id: "gid://shopify/Customer/7" });
  await worked(shopId);
  expect(await customers.find(shopId, ada)).toBeNull();
  expect(await orders.findByName(shopId, "#1")).toBeNull();
  expect(await write(token)).toBe(before);
  await shop.deliver("customers/update", { id: 7, updated_at: clock().toISOString() });
  await worked(shopId);
  expect(await customers.find(shopId, ada)).toBeNull();

  await shop.deliver("customers/redact", { shop_domain: shop.domain, customer: { id: 7 } });
  await worked(shopId);
  expect(await ownersOf(shopId)).toEqual([]);
  expect(await findVisitor(token)).toBeNull();
});
