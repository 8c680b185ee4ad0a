import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, worked, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import { listExports } from "../../tests/support/data-requests.ts";
import * as customers from "#app/data/customers.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { listDeadLetters } from "./dead-letters.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { findVisitor } from "./visitor-tokens.server.ts";

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

const write = (shopId: ShopId, text: string, values: unknown[] = []) =>
  inShop(shopId, (sql) => sql.query(text, values));

test("a customer whose stored record cannot be read whole is erased all the same", async () => {
  const { shop, shopId, ada, token } = await here.shopWithAda();
  await syncCustomer(shopId, ada);
  await write(shopId, "update customers set withheld = '{}' where id = '7'");
  await shop.deliver("customers/redact", { shop_domain: shop.domain, customer: { id: 7 } });
  await worked(shopId);
  expect(await listDeadLetters(shopId)).toEqual([]);
  expect(await customers.find(shopId, ada)).toBeNull();
  expect(await findVisitor(token)).toBeNull();
});

test("a request that meets a record nobody can read is a fault that comes again, and never counts as done", async () => {
  const { shop, shopId, ada } = await here.shopWithAda();
  await syncCustomer(shopId, ada);
  await write(shopId, "update customers set tier = 'none' where id = '7'");
  await shop.deliver("customers/redact", { shop_domain: shop.domain, customer: { id: 7 } });
  await vi.waitFor(async () => {
    const { rows } = await write(shopId, "select done_at, error from webhook_deliveries where attempts > 0");
    expect(rows).toEqual([{ done_at: null, error: "fault" }]);
  }, 15_000);
  await write(shopId, "update customers set tier = 'unknown' where id = '7'");
  await worked(shopId);
  expect(await customers.find(shopId, ada)).toBeNull();
});

test.for<[string, string, object]>([
  ["nobody", "customers/redact", { customer: null }],
  ["nobody that could be read", "customers/redact", { customer: "Ada", orders_to_redact: "all" }],
  ["an id of another kind", "customers/data_request", { customer: { id: { of: 7 } } }],
])("a request by law that names %s is there for an admin to see (%s)", async ([, topic, named]) => {
  const { shop, shopId, token } = await here.shopWithAda();
  await shop.deliver(topic, { shop_domain: shop.domain, ...named });
  await worked(shopId);
  expect(await listDeadLetters(shopId)).toMatchObject([{ topic, attempts: 1, error: "not-understood" }]);
  expect(await listExports(shopId)).toEqual([]);
  expect(await findVisitor(token)).not.toBeNull();
});

test.for<[string, object]>([
  ["orders that cannot be read", { customer: { id: 7, email: 5 }, orders_to_redact: "all" }],
  ["one order among them that cannot", { customer: { id: 7 }, orders_to_redact: [null, {}, 1] }],
  ["Shopify's long ids", { customer: { id: "gid://shopify/Customer/7" } }],
  ["orders alone", { customer: 0, orders_to_redact: ["gid://shopify/Order/1"] }],
])("a request with %s still erases whom it names", async ([, named]) => {
  const { shop, shopId, ada } = await here.shopWithAda();
  await syncCustomer(shopId, ada);
  await shop.deliver("customers/redact", { shop_domain: shop.domain, ...named });
  await worked(shopId);
  expect(await listDeadLetters(shopId)).toEqual([]);
  expect((await customers.find(shopId, ada))?.orders ?? []).toEqual([]);
});

test("who was deleted in Shopify is still found by e-mail or phone alone when erasure is asked for", async () => {
  const { shop, shopId, ada, token } = await here.shopWithAda();
  await syncCustomer(shopId, ada);
  await shop.deliver("customers/delete", { id: 7 });
  await worked(shopId);
  expect(await findVisitor(token)).not.toBeNull();
  const { rows: left } = await write(shopId, "select sealed, email_index is null as none from customers");
  expect(left).toEqual([{ sealed: null, none: false }]);
  await shop.deliver("customers/redact", {
    shop_domain: shop.domain,
    customer: { email: "ada@example.com" },
  });
  await worked(shopId);
  expect(await findVisitor(token)).toBeNull();
  const { rows } = await write(shopId, "select from customers where email_index is not null");
  expect(rows).toEqual([]);
});

test("a merge takes proven orders along, and a copy made for a data request ends with whom it is about now", async () => {
  const { shop, shopId, token } = await here.shopWithAda();
  const proven = `insert into verifications (shop_id, id, conversation_id, visitor_id, client_id, order_key, email_index,
      address_index, language, asked_at, customer_id, used_at)
    select $1, $2, c.id, c.visitor_id, 'c', '1', '', '', 'en', $3, '7', $3 from conversations c`;
  const visitor = await findVisitor(token);
  if (!visitor) throw new Error("no visitor");
  const line = { how: "words", text: "Hello", clientId: "line-1" } as const;
  expect(await postAsShopper(visitor, line)).toMatchObject({ ok: true });
  await write(shopId, proven, [shopId, randomUUID(), NOON]);
  await shop.deliver("customers/data_request", { shop_domain: shop.domain, customer: { id: 7 } });
  await worked(shopId);
  await shop.deliver("customers/merge", {
    admin_graphql_api_customer_kept_id: "gid://shopify/Customer/8",
    admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/7",
    status: "completed",
  });
  await worked(shopId);
  const { rows } = await write(shopId, "select customer_id from verifications");
  expect(rows).toEqual([{ customer_id: "8" }]);
  expect(await listExports(shopId)).toHaveLength(1);
  await shop.deliver("customers/redact", { shop_domain: shop.domain, customer: { id: 8 } });
  await worked(shopId);
  expect(await listExports(shopId)).toEqual([]);
});

test("news of scopes from before what is known are not written over it", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const known = (await shops.stateOf(shopId)).scopes;
  const tell = async (current: string[], at: string) => {
    await shop.deliver("app/scopes_update", { previous: [], current }, { "X-Shopify-Triggered-At": at });
    await worked(shopId);
    return (await shops.stateOf(shopId)).scopes;
  };
  expect(await tell([], "2026-03-03T11:59:00Z")).toEqual(known);
  expect(await tell(["read_orders"], "2026-03-03T12:02:00Z")).toEqual(["read_orders"]);
  expect(await tell(["read_products"], "2026-03-03T12:01:00Z")).toEqual(["read_orders"]);
});

test("a delivery is never done and given up at once, whichever comes last, and is counted as what it is", async () => {
  const { shopId } = await here.shopWithAda();
  const topic = "orders/updated";
  const ids = Array.from({ length: 5 }, () => randomUUID());
  const state = await inShop(shopId, async (sql) => {
    const news = (webhookId: string) => ({ webhookId, topic, triggeredAt: null, receivedAt: NOON });
    await deliveries.insertOnce(
      sql,
      shopId,
      ids.map((id) => ({ ...news(id), sealed: Buffer.from("x") })),
    );
    const [late = "", early = "", ...lost] = ids;
    const dead = { deadAt: NOON, error: "signed-out" };
    const done = { doneAt: NOON, error: null };
    await deliveries.bury(sql, shopId, late, dead);
    await deliveries.finish(sql, shopId, late, done);
    await deliveries.finish(sql, shopId, early, done);
    await deliveries.bury(sql, shopId, early, dead);
    await deliveries.noteFailure(sql, shopId, early, "fault");
    for (const id of lost) await deliveries.bury(sql, shopId, id, dead);
    const failed = { errors: ["signed-out"], since: NOON, most: 2 };
    return {
      ended: (await sql.query("select error, dead_at from webhook_deliveries where done_at is not null"))
        .rows,
      before: await deliveries.standing(sql, shopId),
      revived: (await deliveries.reviveFailedFor(sql, shopId, failed)).length,
      after: (await deliveries.standing(sql, shopId)).deadLetters,
    };
  });
  const clean = { error: null, dead_at: null };
  const before = { lastReceivedAt: NOON, deadLetters: 3 };
  expect(state).toEqual({ ended: [clean, clean], before, revived: 2, after: 1 });
});
