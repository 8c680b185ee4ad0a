import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shopErasure from "#app/data/shop-erasure.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { AgentId, CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { answered } from "../../tests/support/answered.ts";
import { connectOwner } from "../../tests/support/owner-of-test.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { exportCustomer } from "./export-customer.server.ts";
import { planPurge, purgeShop } from "./purge-shop.server.ts";
import { issueToken } from "./visitor-tokens.server.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const DAY_MS = 86_400_000;
const her = CustomerId("7");

let owner: pg.Client;
beforeAll(async () => {
  owner = await connectOwner();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: NOON }));
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await owner.end();
  await stopJobs();
  await pool.end();
});

const afterDays = (days: number) => vi.setSystemTime(NOON.getTime() + days * DAY_MS);

const TABLES = ["conversations", "events", "visitors", "visitor_tokens", "customers", "mails", "exports"];

async function rows(shop: Shop): Promise<string[]> {
  const filled: string[] = [];
  for (const table of TABLES) {
    const found = await owner.query(`select from ${table} where shop_id = $1`, [shop.id]);
    if (found.rows.length > 0) filled.push(table);
  }
  return filled;
}

/** One who signed in, with record, chat, answer by mail, and a copy that she asked for. */
async function shopWithChat(days?: number): Promise<Shop> {
  const shop = await makeShop("Keeps");
  const kept = { vault: await vaults.open(shop.id), syncedAt: NOON };
  await inShop(shop.id, async (sql) => {
    await customers.save(sql, shop.id, { ...sampleCustomer({ id: her }), changedAt: NOON }, kept);
    if (days !== undefined) await settings.replace(sql, shop.id, { retentionDays: days });
  });
  await issueToken(shop, { customerId: her, oldToken: null });
  const { line } = await answered(await makeVisitor(shop, her));
  await inShop(shop.id, (sql) =>
    sql.query(
      "insert into mails (shop_id, conversation_id, seq, queued_at) values ($1, $2, 1, $3) on conflict do nothing",
      [shop.id, line.conversationId, NOON],
    ),
  );
  await exportCustomer(shop.id, { customer: { id: 7 } });
  return shop;
}

test.for([
  ["the shop's 30 days", 30, 29, 32],
  ["the shop's 90 days", 90, 89, 91],
  ["a year where the shop chose nothing", undefined, 364, 366],
] as const)("a chat is kept for %s, and then nothing of it is left", async ([, days, before, after]) => {
  const shop = await shopWithChat(days);
  afterDays(before);
  await purgeShop(shop.id);
  expect(await rows(shop)).toEqual(expect.arrayContaining(["conversations", "events", "mails", "customers"]));
  afterDays(after);
  await purgeShop(shop.id);
  // Her browser's token ends after 30 days without use, or 180 at most; a browser goes with its last token.
  expect(await rows(shop)).toEqual([]);
  await purgeShop(shop.id);
  const proofs = await inShop(shop.id, (sql) => erasures.list(sql, shop.id, 10));
  expect(proofs.filter(({ counts }) => counts["conversations"])).toMatchObject([
    { why: "retention", counts: { conversations: 1 } },
  ]);
});

test("a copy for a data request is kept for 30 days, however long the shop keeps its chats", async () => {
  const shop = await shopWithChat(730);
  afterDays(31);
  await purgeShop(shop.id);
  expect(await rows(shop)).not.toContain("exports");
  expect(await rows(shop)).toContain("conversations");
});

test("an erased customer is still known as erased when all else is gone", async () => {
  const shop = await makeShop("Graves");
  await inShop(shop.id, (sql) => customers.erase(sql, shop.id, her, NOON));
  afterDays(800);
  await purgeShop(shop.id);
  const late = { ...sampleCustomer({ id: her }), changedAt: new Date() };
  const kept = { vault: await vaults.open(shop.id), syncedAt: new Date() };
  await inShop(shop.id, (sql) => customers.save(sql, shop.id, late, kept));
  expect(await customers.find(shop.id, her)).toBeNull();
});

test("each look plans the next one, however many come at once", async () => {
  const shop = await makeShop("Plans");
  await inShop(shop.id, (sql) => planPurge(sql, shop.id, NOON));
  await inShop(shop.id, (sql) => planPurge(sql, shop.id, NOON));
  const planned = async () => {
    const { rows: jobs } = await owner.query(
      "select from pgboss.job where name = 'shop.purge' and data->>'shopId' = $1",
      [shop.id],
    );
    return jobs.length;
  };
  expect(await planned()).toBe(1);
  afterDays(1);
  await Promise.all([1, 2, 3].map(() => purgeShop(shop.id)));
  expect(await planned()).toBe(2);
});

test("a shop that left, and for which nobody asked for erasure, is erased after 30 days", async () => {
  const shop = await shopWithChat();
  await inShop(shop.id, (sql) => shops.markUninstalled(sql, shop.id, NOON));
  afterDays(29);
  await purgeShop(shop.id);
  expect(await shops.find(shop.id)).not.toBeNull();
  afterDays(31);
  await purgeShop(shop.id);
  expect(await shops.find(shop.id)).toBeNull();
});

test.for([
  ["is put off until later", "snoozed_until = $2", 31],
  ["waits in a queue", "holder = 'queue'", null],
  ["is with an agent who has not answered yet", "last_author = 'shopper'", null],
] as const)("an old chat that %s is kept", async ([, sets, daysAfterwards]) => {
  const shop = await shopWithChat(30);
  const until = new Date(NOON.getTime() + 50 * DAY_MS);
  await owner.query(`update conversations set ${sets} where shop_id = $1 and $2::timestamptz is not null`, [
    shop.id,
    until,
  ]);
  afterDays(49);
  await purgeShop(shop.id);
  expect(await rows(shop)).toContain("conversations");
  afterDays(50 + (daysAfterwards ?? 400));
  await purgeShop(shop.id);
  expect((await rows(shop)).includes("conversations")).toBe(daysAfterwards === null);
});

test("a code that was asked for and never entered is kept for two days, one that was entered as long as its chat", async () => {
  const shop = await shopWithChat();
  await owner.query(
    `insert into verifications (shop_id, id, conversation_id, visitor_id, client_id, order_key, email_index, address_index,
       language, asked_at, used_at)
     select $1, gen_random_uuid(), id, visitor_id, n::text, 'k', '\\x00', '\\x00', 'en', $2, case when n = 1 then $2::timestamptz end
     from conversations, generate_series(1, 2) n where shop_id = $1`,
    [shop.id, NOON],
  );
  const codes = async () =>
    (await owner.query("select from verifications where shop_id = $1", [shop.id])).rows.length;
  afterDays(1);
  await purgeShop(shop.id);
  expect(await codes()).toBe(2);
  afterDays(3);
  await purgeShop(shop.id);
  expect(await codes()).toBe(1);
});

test("what is many is removed in slices, and the rest by the run that follows at once", async () => {
  const shop = await makeShop("Many");
  await owner.query(
    `insert into visitors (shop_id, id, created_at) select $1, gen_random_uuid(), $2 from generate_series(1, 1203)`,
    [shop.id, NOON],
  );
  afterDays(366);
  await purgeShop(shop.id);
  expect(await rows(shop)).toEqual([]);
});

test("the access log is never changed, and only what is older than two years is let go", async () => {
  const shop = await makeShop("Log");
  const agentId = AgentId(randomUUID());
  const seen = (resource: string, at: Date) =>
    inShop(shop.id, (sql) => accessLog.note(sql, shop.id, { agentId, resource, action: "read", at }));
  await seen("conversation/old", new Date("2020-01-01T00:00:00Z"));
  await seen("conversation/new", NOON);
  for (const statement of ["update access_log set resource = 'x'", "delete from access_log"])
    await expect(inShop(shop.id, (sql) => sql.query(statement))).rejects.toThrow("permission denied");
  await expect(
    owner.query("update access_log set resource = 'x' where shop_id = $1", [shop.id]),
  ).rejects.toThrow("not changed");

  afterDays(0);
  await inShop(shop.id, (sql) => accessLog.forgetBefore(sql, shop.id, new Date("2100-01-01T00:00:00Z")));
  const left = await inShop(shop.id, (sql) => accessLog.list(sql, shop.id, { before: null, limit: 10 }));
  expect(left.map(({ resource }) => resource)).toEqual(["conversation/new"]);
  await shopErasure.erase(shop.id, NOON);
  expect((await owner.query("select from access_log where shop_id = $1", [shop.id])).rows).toEqual([]);
});

test("a burst of reads of one record by one agent is one row, and another agent or record another", async () => {
  const shop = await makeShop("Burst");
  const [anna, ben] = [AgentId(randomUUID()), AgentId(randomUUID())];
  const note = (agentId: AgentId, resource: string, seconds: number) =>
    inShop(shop.id, (sql) =>
      accessLog.note(sql, shop.id, {
        agentId,
        resource,
        action: "read",
        at: new Date(NOON.getTime() + seconds * 1_000),
      }),
    );
  await Promise.all(Array.from({ length: 20 }, (_, n) => note(anna, "conversation/1", n)));
  await note(anna, "conversation/2", 1);
  await note(ben, "conversation/1", 1);
  await note(anna, "conversation/1", 61);
  const { rows: kept } = await owner.query("select from access_log where shop_id = $1", [shop.id]);
  expect(kept).toHaveLength(4);
});
