import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChattingShops, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import * as customers from "#app/data/customers.server.ts";
import { pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { findVisitor } from "#app/services/visitor-tokens.server.ts";

let here: ChattingShops;

type Entered = { token: string; signedIn: boolean };

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-03T12:00:00Z") });
  here = await startChattingShops();
});

afterAll(async () => {
  await here.stop();
  vi.useRealTimers();
});

test("an anonymous shopper gets a token and where to go with it", async () => {
  const { shop } = await here.shopWithAda();
  const { status, body, headers } = await shop.proxy("GET", "/token");
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    token: expect.stringMatching(/^vt_/) as string,
    expiresAt: "2026-04-02T12:00:00.000Z",
    appUrl: "https://baton.test",
    shop: { name: shop.name, locale: "en" },
    signedIn: false,
    conversation: null,
  });
  expect(headers["cache-control"]).toBe("no-store");
});

test("a signed-in customer is mirrored before the answer", async () => {
  const { shop, shopId } = await here.shopWithAda();
  await shop.seed({ customers: [{ id: 8, firstName: "Ben", tags: "VIP" }] });
  const entered = JSON.parse(
    (await shop.proxy("POST", "/token", { customerId: "8", body: "{}" })).body,
  ) as Entered;
  expect(entered.signedIn).toBe(true);
  expect(await findVisitor(entered.token)).toMatchObject({ customerId: "8" });
  expect(await customers.find(shopId, CustomerId("8"))).toMatchObject({ name: "Ben", tier: "vip" });
});

test("a shopper keeps the visitor across pages and into the account", async () => {
  const { shop } = await here.shopWithAda();
  const enter = async (token: string | null, customerId?: string) => {
    const options = { body: JSON.stringify({ token }), ...(customerId ? { customerId } : {}) };
    return JSON.parse((await shop.proxy("POST", "/token", options)).body) as Entered;
  };
  const first = await enter(null);
  const visitor = (await findVisitor(first.token))?.visitorId;
  expect((await enter(first.token)).token).toBe(first.token);
  const signedIn = await enter(first.token, "7");
  expect((await findVisitor(signedIn.token))?.visitorId).toBe(visitor);
  const signedOut = await enter(signedIn.token);
  expect((await findVisitor(signedOut.token))?.visitorId).not.toBe(visitor);
});

test("when Shopify does not answer, the chat opens all the same and the customer is mirrored later", async () => {
  const { shop } = await here.shopWithAda();
  shop.faults.down(true);
  const started = performance.now();
  expect((await shop.proxy("POST", "/token", { customerId: "9", body: "{}" })).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(4_000);
  const { rows } = await pool.query(
    "select from pgboss.job where name = 'customer.sync' and data->>'customerId' = '9'",
  );
  expect(rows).toHaveLength(1);
});

test.for<[string, string, { query?: string; sign?: boolean; body?: string }, number]>([
  ["without a signature", "POST", { sign: false, query: "shop=hooks-1.myshopify.com&timestamp=1" }, 401],
  ["with no query at all", "GET", { sign: false }, 401],
  ["with a key of the shopper's own", "GET", { query: "customer_id=7" }, 401],
  ["with a body that is no JSON", "POST", { body: "{" }, 400],
  ["with more in the body than a token", "POST", { body: '{"token":null,"customerId":"7"}' }, 400],
  ["with a token that is no text", "POST", { body: '{"token":7}' }, 400],
  ["with 1 MB of body", "POST", { body: "x".repeat(1_000_000) }, 413],
])("a request %s is refused", async ([, method, options, status]) => {
  const { shop } = await here.shopWithAda();
  const answer = await shop.proxy(method, "/token", options);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toMatch(/signature=|timestamp|customer_id/);
});
