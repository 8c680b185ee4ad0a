import { afterAll, beforeAll, expect, test } from "vitest";
import { startInProcessShopify, type InProcessShopify } from "../tests/support/in-process-shopify.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as agents from "#app/data/agents.server.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import { sessionStorage } from "#app/adapters/session-storage.server.ts";

let shopify: InProcessShopify;

beforeAll(async () => {
  shopify = await startInProcessShopify();
});

afterAll(async () => {
  await shopify.stop();
  await stopJobs();
  await pool.end();
});

const records = {
  policies: [{ type: "REFUND_POLICY", body: "<p>Return it within 30 days.</p><p>Unopened.</p>" }],
  pages: [{ title: "Shipping", body: "<h2>Where</h2><ul><li>EU</li><li>US</li></ul>" }],
};

async function opened(domain: string) {
  const shop = await shopify.sandbox.installShop({ domain, name: "One", records });
  const owner = shop.staff({ owner: true });
  await shopify.openApp(shop, owner);
  const found = await shops.findByDomain(ShopDomain(domain));
  if (!found) throw new Error("not installed");
  return { shop, owner, shopId: found.id };
}

test("opening the app for the first time makes the shop ready", async () => {
  const { owner, shopId } = await opened("ready.myshopify.com");

  expect(await shops.find(shopId)).toMatchObject({ name: "One", currency: "USD" });
  expect((await shops.find(shopId))?.domains).toContain("ready.myshopify.com");
  expect((await shops.stateOf(shopId)).scopes).toContain("read_orders");
  expect(await agents.list(shopId)).toMatchObject([
    { shopifyUserId: owner.id, name: owner.name, role: "admin" },
  ]);
  expect(await queues.list(shopId)).toMatchObject([{ name: "Support", isDefault: true }]);
  expect((await rules.list(shopId)).map(({ id }) => id)).toContain("asked-for-person");
  expect((await knowledge.list(shopId)).map(({ kind, body }) => [kind, body])).toEqual([
    ["page", "Where\n\n- EU\n- US"],
    ["policy", "Return it within 30 days.\n\nUnopened."],
  ]);
});

test("a colleague who opens the app becomes an agent, and nothing the merchant changed is undone", async () => {
  const { shop, shopId } = await opened("colleague.myshopify.com");
  await inShop(shopId, (sql) => rules.replaceAll(sql, shopId, []));

  await shopify.openApp(shop, shop.staff({ name: "Ben Mira" }));

  const team = await agents.list(shopId);
  expect(team.find(({ name }) => name === "Ben Mira")?.role).toBe("agent");
  expect(await rules.list(shopId)).toEqual([]);
  expect(await queues.list(shopId)).toHaveLength(1);
});

test("tokens, names and e-mails are nowhere readable in the database", async () => {
  const { shop, owner, shopId } = await opened("sealed.myshopify.com");
  const session = await sessionStorage.loadSession("offline_sealed.myshopify.com");
  expect(session?.accessToken).toMatch(/^shpat_/);
  expect(session?.refreshToken).toMatch(/^shprt_/);

  const rows = await inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ dump: string }>(
      `select string_agg(t, ' ') as dump from (
         select encode(sealed, 'escape') || id as t from sessions union all
         select coalesce(encode(email, 'escape'), '') from agents) x`,
    );
    return rows[0]?.dump ?? "";
  });
  expect(rows).toContain(`offline_${shop.domain}`);
  for (const secret of [session?.accessToken, session?.refreshToken, owner.email, "shpat_", "shprt_"])
    expect(rows).not.toContain(secret);
});

test("a session belongs to the shop that its id names, and to no other", async () => {
  const { shopId } = await opened("mine.myshopify.com");
  await opened("other.myshopify.com");

  const ids = await inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ id: string }>("select id from sessions order by id");
    return rows.map(({ id }) => id);
  });
  expect(ids.every((id) => id.includes("mine.myshopify.com"))).toBe(true);
  expect(await sessionStorage.loadSession("offline_nobody.myshopify.com")).toBeUndefined();
  expect(await sessionStorage.loadSession("'; drop table sessions")).toBeUndefined();
  expect((await sessionStorage.findSessionsByShop?.("mine.myshopify.com"))?.length).toBe(2);
});
