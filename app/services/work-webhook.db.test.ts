import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  startChattingShops,
  storedDeliveries,
  worked,
  type ChattingShops,
} from "../../tests/support/chatting-shops.ts";
import { listExports } from "../../tests/support/data-requests.ts";
import { poll } from "../../tests/support/poll.ts";
import { sessionStorage } from "#app/adapters/session-storage.server.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, ShopDomain, type ShopId } from "#app/domain/ids.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { onGone } from "./gone.server.ts";
import { findVisitor } from "./visitor-tokens.server.ts";

let here: ChattingShops;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

test("news that come late and out of order leave the mirror as Shopify has it now", async () => {
  const { shop, shopId, ada } = await here.shopWithAda();
  await shop.seed({
    customers: [{ id: 7, firstName: "Ada", tags: "VIP", updatedAt: "2026-03-03T09:00:00Z" }],
    orders: [
      {
        id: 1,
        name: "#1",
        customerId: 7,
        totalPrice: 10,
        createdAt: "2026-03-01T00:00:00Z",
        updatedAt: "2026-03-03T09:00:00Z",
        cancelledAt: "2026-03-03T09:00:00Z",
      },
    ],
  });
  for (const at of ["2026-03-03T09:00:00Z", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"]) {
    expect(
      (await shop.deliver("orders/updated", { id: 1, updated_at: at, customer: { id: 7 } })).status,
    ).toBe(200);
    expect((await shop.deliver("customers/update", { id: 7, updated_at: at })).status).toBe(200);
  }
  await worked(shopId);
  expect(await customers.find(shopId, ada)).toMatchObject({
    tier: "vip",
    orders: [{ name: "#1", cancelled: true }],
  });
});

test("older news never overwrite newer ones in the mirror", async () => {
  const { shopId, ada } = await here.shopWithAda();
  const record = (await customers.find(shopId, ada))?.orders[0];
  if (!record) throw new Error("no order");
  const vault = await vaults.open(shopId);
  const save = (payment: string, changedAt: string) => {
    const news = { isOwnerTold: true, email: null, changedAt: new Date(changedAt) };
    return inShop(shopId, (sql) =>
      orders.save(sql, shopId, { record: { ...record, payment }, ...news }, { vault, syncedAt: clock() }),
    );
  };
  await save("REFUNDED", "2026-03-03T10:00:00Z");
  await save("PAID", "2026-03-03T09:00:00Z");
  expect((await orders.findByName(shopId, "#1"))?.payment).toBe("REFUNDED");
});

test("customers and orders of people who do not chat are not fetched", async () => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.seed({
    customers: [{ id: 99 }],
    orders: [{ id: 99, name: "#99", customerId: 99, totalPrice: 1 }],
  });
  const before = shop.calls.length;
  await shop.deliver("customers/update", { id: 99 });
  await shop.deliver("orders/create", { id: 99, customer: { id: 99 } });
  await shop.deliver("refunds/create", { id: 5, order_id: 99 });
  await worked(shopId);
  expect(shop.calls.length).toBe(before);
});

test("a signed body that makes no sense is noted and does not block the next", async () => {
  const { shop, shopId } = await here.shopWithAda();
  expect((await shop.deliver("customers/update", { id: { evil: true } })).status).toBe(200);
  expect((await shop.deliver("customers/redact", { shop_domain: shop.domain, customer: "Ada" })).status).toBe(
    200,
  );
  await shop.seed({ customers: [{ id: 7, tags: "VIP", updatedAt: "2026-03-03T09:00:00Z" }] });
  await shop.deliver("customers/update", { id: 7 });
  await worked(shopId);
  expect(await customers.find(shopId, CustomerId("7"))).toMatchObject({ tier: "vip" });
});

test("a data request leaves a sealed copy for the merchant, by id or by e-mail", async () => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.deliver("customers/data_request", {
    shop_domain: shop.domain,
    customer: { id: 7, email: "ada@example.com" },
  });
  await shop.deliver("customers/data_request", {
    shop_domain: shop.domain,
    customer: { email: "ADA@example.com" },
  });
  await worked(shopId);
  const copies = await listExports(shopId);
  expect(copies).toHaveLength(2);
  for (const { json } of copies)
    expect(JSON.parse(json)).toMatchObject({
      records: [{ customer: { name: "Ada", orders: [{ name: "#1" }] } }],
    });
});

test.for<[string, object]>([
  ["id", { id: 7 }],
  ["e-mail", { email: "ada@example.com" }],
])(
  "a customer is erased by %s, with token, copies and conversations, and late news bring nothing back",
  async ([, customer]) => {
    const { shop, shopId, ada, token } = await here.shopWithAda();
    await shop.deliver("customers/data_request", { shop_domain: shop.domain, customer: { id: 7 } });
    await worked(shopId);
    await shop.deliver("customers/redact", { shop_domain: shop.domain, customer, orders_to_redact: [1] });
    await worked(shopId);
    await shop.deliver("customers/update", { id: 7 });
    await worked(shopId);

    await syncCustomer(shopId, ada);
    expect(await customers.find(shopId, ada)).toBeNull();
    expect(await orders.findByName(shopId, "#1")).toBeNull();
    expect(await findVisitor(token)).toBeNull();
    expect(await listExports(shopId)).toEqual([]);
  },
);

test("uninstalling ends every token at once; Shopify's request then erases the shop and its key", async () => {
  const { shop, shopId, token } = await here.shopWithAda();
  const gone: ShopId[] = [];
  const stop = onGone(({ shopId: id }) => gone.push(id));

  await shop.uninstall();
  await worked(shopId);
  expect(await findVisitor(token)).toBeNull();
  expect(await sessionStorage.loadSession(`offline_${shop.domain}`)).toBeUndefined();
  expect(await shops.findByDomain(ShopDomain(shop.domain))).toBeNull();
  expect(gone).toEqual([shopId]);
  expect((await shop.proxy("POST", "/token", { body: "{}" })).status).toBe(404);

  expect((await shop.deliver("shop/redact", { shop_id: 1, shop_domain: shop.domain })).status).toBe(200);
  await poll("The end of the shop", 15_000, async () => (await shops.find(shopId)) === null);
  stop();
  expect(await storedDeliveries(shopId)).toBe(0);
});

test("news of a removal from before the shop came back do not remove it again", async () => {
  const { shop, shopId } = await here.shopWithAda();
  const late = { "X-Shopify-Triggered-At": "2026-03-03T11:00:00Z" };
  await shop.deliver("app/uninstalled", { myshopify_domain: shop.domain }, late);
  await shop.deliver("shop/redact", { shop_domain: shop.domain }, late);
  await worked(shopId);
  expect(await shops.findByDomain(ShopDomain(shop.domain))).not.toBeNull();
});

test("changed scopes are noted, and a changed shop brings its policies again", async () => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.deliver("app/scopes_update", { previous: [], current: ["read_orders", "read_customers"] });
  await shop.seed({ policies: [{ type: "refund", body: "<p>Within 14 days.</p>" }] });
  const version = await shops.configVersion(shopId);
  await shop.deliver("shop/update", { id: 1, myshopify_domain: shop.domain });
  await worked(shopId);
  expect((await shops.stateOf(shopId)).scopes).toEqual(["read_orders", "read_customers"]);
  expect(await shops.configVersion(shopId)).toBe(version + 1);
});
