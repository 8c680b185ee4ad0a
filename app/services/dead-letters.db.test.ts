import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { listDeadLetters, replayDeadLetter } from "./dead-letters.server.ts";
import { receiveWebhook } from "./receive-webhook.server.ts";
import type { Staff } from "./staff.ts";
import { MOST_TRIES, workWebhook } from "./work-webhook.server.ts";

const NAME = "Ada Lovelace";
const SCOPES = { topic: "app/scopes_update", body: { current: ["read_orders"], name: NAME } };

let shop: Shop;
let admin: Staff;

beforeAll(async () => {
  shop = await makeShop();
  admin = { ...(await makeStaff(shop, "Nadia")), role: "admin" };
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function received({ topic, body }: { topic: string; body: object }): Promise<string> {
  const webhookId = randomUUID();
  const bytes = Buffer.from(JSON.stringify(body));
  await receiveWebhook(shop, { webhookId, topic, triggeredAt: null, body: bytes });
  return webhookId;
}

/** One whose body cannot be opened: it fails for ever, until the returned repair. */
async function broken(): Promise<{ id: string; repair: () => Promise<void> }> {
  const id = await received(SCOPES);
  const before = (await rowOf(id))?.sealed;
  const other = (await vaults.open(shop.id)).seal({ table: "agents", column: "email", row: "1" }, "{}");
  const put = (sealed: unknown) =>
    inShop(shop.id, async (sql) => {
      await sql.query("update webhook_deliveries set sealed = $2 where webhook_id = $1", [id, sealed]);
    });
  await put(other);
  return { id, repair: () => put(before) };
}

/** As its job would, one try after the other, until there is no other. */
async function workToTheEnd(webhookId: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const isOver = await workWebhook(shop.id, webhookId).then(
      () => true,
      () => false,
    );
    if (isOver) return tries;
  }
}

const dead = async (webhookId: string) =>
  (await listDeadLetters(shop.id)).find((it) => it.webhookId === webhookId);

async function jobsOf(webhookId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from pgboss.job where name = 'webhook.work' and data->>'webhookId' = $1",
    [webhookId],
  );
  return rows[0]?.count ?? 0;
}

async function rowOf(webhookId: string) {
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query<{ sealed: Buffer | null; attempts: number; text: string }>(
      "select sealed, attempts, row_to_json(d)::text as text from webhook_deliveries d where webhook_id = $1",
      [webhookId],
    ),
  );
  return rows[0];
}

test("what fails for ever is given up after its tries; its body stays sealed, and nothing else says whom it is about", async () => {
  const { id } = await broken();
  expect(await workToTheEnd(id)).toBe(MOST_TRIES);
  expect(await dead(id)).toMatchObject({ topic: SCOPES.topic, attempts: MOST_TRIES, error: "fault" });
  const row = await rowOf(id);
  expect(row?.sealed?.length).toBeGreaterThan(0);
  expect(row?.text).not.toContain("Ada");
  // A job that comes late finds nothing to do.
  await workWebhook(shop.id, id);
  expect((await rowOf(id))?.attempts).toBe(MOST_TRIES);
});

test("what fails because the shop's token is gone says so", async () => {
  await makeVisitor(shop, CustomerId("7"));
  const id = await received({ topic: "customers/update", body: { id: 7 } });
  expect(await workToTheEnd(id)).toBe(MOST_TRIES);
  expect(await dead(id)).toMatchObject({ error: "signed-out" });
});

test("a delivery that kills its worker each time is given up without another try", async () => {
  const id = await received(SCOPES);
  // A worker that dies has only begun.
  for (let death = 0; death < MOST_TRIES; death += 1)
    await inShop(shop.id, (sql) => deliveries.take(sql, shop.id, id));
  await workWebhook(shop.id, id);
  expect(await dead(id)).toMatchObject({ error: "worker-died" });
  expect((await shops.stateOf(shop.id)).scopes).toEqual([]);
});

test("an admin has it tried again: once, however often it is asked for, and from the first try on", async () => {
  const { id, repair } = await broken();
  await workToTheEnd(id);
  const jobs = await jobsOf(id);
  const asked = await Promise.all(Array.from({ length: 5 }, () => replayDeadLetter(admin, id)));
  expect(asked.filter((it) => it.ok && it.value.isQueued)).toHaveLength(1);
  expect(asked.every(({ ok }) => ok)).toBe(true);
  expect(await jobsOf(id)).toBe(jobs + 1);
  expect(await dead(id)).toBeUndefined();

  await expect(workWebhook(shop.id, id)).rejects.toThrow();
  await repair();
  await workWebhook(shop.id, id);
  expect((await shops.stateOf(shop.id)).scopes).toEqual(SCOPES.body.current);
  expect(await rowOf(id)).toMatchObject({ sealed: null, attempts: 2 });
  // It is done, and stays so.
  expect(await replayDeadLetter(admin, id)).toMatchObject({ ok: true, value: { isQueued: false } });
  expect(await jobsOf(id)).toBe(jobs + 1);
});

test("who is no admin, and who asks for what is not there or another shop's, is refused", async () => {
  const { id } = await broken();
  await workToTheEnd(id);
  const stranger = { ...(await makeStaff(await makeShop("South"), "Sam")), role: "admin" } as const;
  for (const role of ["agent", "viewer"] as const)
    expect(await replayDeadLetter({ ...admin, role }, id)).toMatchObject({ error: { code: "not-allowed" } });
  expect(await replayDeadLetter(stranger, id)).toMatchObject({ error: { code: "not-found" } });
  expect(await replayDeadLetter(admin, randomUUID())).toMatchObject({ error: { code: "not-found" } });
  expect(await listDeadLetters(stranger.shopId)).toEqual([]);
  expect(await dead(id)).toBeDefined();
});
