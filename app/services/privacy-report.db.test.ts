import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import { answered } from "../../tests/support/answered.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { eraseCustomer } from "./erase-customer.server.ts";
import { exportCustomer } from "./export-customer.server.ts";
import { listAccess, readDataReport, readExport } from "./privacy-report.server.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const her = CustomerId("77");

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function shopWithHer() {
  const shop = await makeShop("Report");
  const kept = { vault: await vaults.open(shop.id), syncedAt: NOON };
  await inShop(shop.id, (sql) =>
    customers.save(sql, shop.id, { ...sampleCustomer({ id: her }), changedAt: NOON }, kept),
  );
  await answered(await makeVisitor(shop, her));
  await answered(await makeVisitor(shop), { asks: "Me again as a guest: maya@example.com" });
  await answered(await makeVisitor(shop), { asks: "I am noah@example.com" });
  return { shop, admin: await makeStaff(shop, "Anna"), agent: await makeStaff(shop, "Ben") };
}

test("a data request gives one file with all that is held of her and nothing of others, for admins, and noted", async () => {
  const { shop, admin, agent } = await shopWithHer();
  const request = { customer: { id: 77, email: "maya@example.com" }, data_request: { id: 9 } };
  await exportCustomer(shop.id, request);
  await exportCustomer(shop.id, request);
  const { exports } = await readDataReport(shop.id);
  expect(exports).toMatchObject([{ found: true, readAt: null }]);
  const id = exports[0]?.id ?? "";

  expect(await readExport(agent, id)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  const read = await readExport(admin, id);
  const file: unknown = JSON.parse(read.ok ? read.value.json : "{}");
  expect(file).toMatchObject({
    schema: "baton.person/1",
    found: true,
    records: [{ customer: { name: "Maya Lind", email: "maya@example.com" } }],
    conversations: [{ lines: expect.any(Array) as unknown[] }, { lines: expect.any(Array) as unknown[] }],
    visitors: [{ firstSeenAt: expect.any(String) as string }, {}],
  });
  expect(JSON.stringify(file)).not.toMatch(/noah@|agentId|clientId/);
  expect((await readDataReport(shop.id)).exports[0]?.readAt).not.toBeNull();
  expect(await listAccess(admin)).toMatchObject({
    value: { rows: [{ agentName: "Anna", action: "export", resource: `export/${id}` }] },
  });
  expect(await listAccess(agent)).toEqual({ ok: false, error: { code: "not-allowed" } });
});

test("somebody who is not known gets a file that says so", async () => {
  const { shop, admin } = await shopWithHer();
  await exportCustomer(shop.id, { customer: { email: "nobody@example.com" } });
  const { exports } = await readDataReport(shop.id);
  expect(exports).toMatchObject([{ found: false }]);
  const read = await readExport(admin, exports[0]?.id ?? "");
  expect(JSON.parse(read.ok ? read.value.json : "{}")).toMatchObject({ found: false, conversations: [] });
});

test.for(["", "x", "00000000-0000-4000-8000-000000000000", "'; drop table exports"])(
  "a file by the id “%s” is not found, nor one of another shop",
  async (id) => {
    const { admin } = await shopWithHer();
    expect(await readExport(admin, id)).toMatchObject({ ok: false, error: { code: "not-found" } });
    const { shop } = await shopWithHer();
    await exportCustomer(shop.id, { customer: { id: 77 } });
    const [theirs] = (await readDataReport(shop.id)).exports;
    expect(await readExport(admin, theirs?.id ?? "")).toMatchObject({ error: { code: "not-found" } });
  },
);

test("the report counts what is stored and since when, and says what was erased without saying whose it was", async () => {
  const { shop } = await shopWithHer();
  const before = await readDataReport(shop.id);
  expect(before.retentionDays).toBe(365);
  expect(before.stored).toContainEqual({ kind: "conversations", count: 3, oldest: NOON });
  expect(before.stored).toContainEqual({ kind: "orders", count: 0, oldest: null });
  await eraseCustomer(shop.id, { customer: { id: 77 } });
  const { stored, erasures } = await readDataReport(shop.id);
  expect(stored).toContainEqual({ kind: "conversations", count: 1, oldest: NOON });
  expect(erasures).toMatchObject([
    { why: "customers/redact", namedBy: ["id"], counts: { conversations: 2 } },
  ]);
  expect(JSON.stringify(erasures)).not.toMatch(/maya|"77"/i);
});

test("the access log is read page by page, the newest first, and each row once", async () => {
  const { shop, admin } = await shopWithHer();
  for (let n = 0; n < 120; n++)
    await inShop(shop.id, (sql) =>
      accessLog.note(sql, shop.id, {
        agentId: admin.agentId,
        resource: `conversation/${randomUUID()}`,
        action: "read",
        at: new Date(NOON.getTime() + Math.floor(n / 3)),
      }),
    );
  const ids: string[] = [];
  let before: string | null = null;
  do {
    const page = await listAccess(admin, before === null ? {} : { before });
    if (!page.ok) throw new Error(page.error.code);
    ids.push(...page.value.rows.map(({ id }) => id));
    before = page.value.next;
  } while (before !== null);
  expect(new Set(ids).size).toBe(120);
  expect(ids).toHaveLength(120);
  const newest = await listAccess(admin, { before: "nonsense" });
  expect(newest.ok && newest.value.rows).toHaveLength(50);
});
