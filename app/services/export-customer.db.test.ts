import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool, type Sql } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { answered } from "../../tests/support/answered.ts";
import { listExports } from "../../tests/support/data-requests.ts";
import { poll } from "../../tests/support/poll.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { eraseCustomer } from "./erase-customer.server.ts";
import { exportCustomer } from "./export-customer.server.ts";

const SYNCED = new Date("2026-03-02T12:00:00Z");
const EMAIL = "ada@example.com";
const her = CustomerId("7");
const BODY = { customer: { id: 7, email: EMAIL, phone: "+49 170 9988776" } };

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function shopWithHer(): Promise<Shop> {
  const shop = await makeShop("Copies");
  const kept = { vault: await vaults.open(shop.id), syncedAt: SYNCED };
  const record = sampleOrder({ id: "1", name: "#77001", customerId: her });
  await inShop(shop.id, async (sql) => {
    const customer = sampleCustomer({ id: her, name: "Ada", email: EMAIL, phone: "+49 170 9988776" });
    await customers.save(sql, shop.id, { ...customer, changedAt: SYNCED }, kept);
    const order = { record, isOwnerTold: true, email: EMAIL, changedAt: SYNCED };
    await orders.save(sql, shop.id, order, kept);
  });
  return shop;
}

const Copy = z.object({
  conversations: z.array(z.object({ lines: z.array(z.looseObject({ text: z.string().optional() })) })),
  visitors: z.array(z.unknown()),
});

/** The first line of each chat in the newest copy. */
async function copied(shop: Shop) {
  const [newest] = await listExports(shop.id);
  const { conversations, visitors } = Copy.parse(JSON.parse(newest?.json ?? ""));
  return { chats: conversations.map(({ lines }) => lines[0]?.text).sort(), browsers: visitors.length };
}

test("a copy holds chats that are theirs, and none of a stranger who typed their order's number", async () => {
  const shop = await shopWithHer();
  await answered(await makeVisitor(shop, her), { asks: "I am signed in" });
  const guest = await makeVisitor(shop);
  await answered(guest, { asks: `write to ${EMAIL}` });
  await answered(guest, { asks: "another day, another person at this computer" });
  await answered(await makeVisitor(shop), { asks: "or call 0170 99 88 776" });
  const stranger = await makeVisitor(shop);
  await answered(stranger, { asks: "is order #77001 really mine? I live in Zipfelweg 7" });
  await answered(stranger, { asks: "my own secret" });
  await exportCustomer(shop.id, BODY);
  expect(await copied(shop)).toEqual({
    chats: ["I am signed in", "or call 0170 99 88 776", `write to ${EMAIL}`],
    browsers: 3,
  });
});

test("a chat in which a code was entered is theirs, and one in which it was only asked for is not", async () => {
  const shop = await shopWithHer();
  for (const [asks, usedAt] of [
    ["proved it", SYNCED],
    ["tried it", null],
  ] as const) {
    const { line } = await answered(await makeVisitor(shop), { asks });
    await inShop(shop.id, (sql) => codeFor(sql, shop, { conversationId: line.conversationId, usedAt }));
  }
  await exportCustomer(shop.id, BODY);
  expect((await copied(shop)).chats).toEqual(["proved it"]);

  // The erasure errs on the other side, and leaves no code.
  await eraseCustomer(shop.id, BODY);
  const left = await inShop(shop.id, (sql) => sql.query("select id from conversations"));
  expect(left.rows).toEqual([]);
});

test("codes for somebody that were asked for in a chat of another customer go, and that chat stays", async () => {
  const shop = await shopWithHer();
  const { line } = await answered(await makeVisitor(shop, CustomerId("8")), { asks: "hello" });
  await inShop(shop.id, (sql) => codeFor(sql, shop, { conversationId: line.conversationId, usedAt: null }));
  await eraseCustomer(shop.id, BODY);
  const left = await inShop(shop.id, (sql) =>
    sql.query(
      "select (select count(*)::int from verifications) as codes, count(*)::int as chats from conversations",
    ),
  );
  expect(left.rows).toEqual([{ codes: 0, chats: 1 }]);
});

const NOW = () => new Date();
test.for<[string, (sql: Sql, shop: Shop) => Promise<void>]>([
  ["by id", (sql, shop) => customers.erase(sql, shop.id, her, NOW())],
  ["by order", (sql, shop) => tombstones.bury(sql, shop.id, [{ kind: "order", id: "1" }], NOW())],
  [
    "by e-mail",
    async (sql, shop) => {
      const id = (await vaults.open(shop.id)).emailIndex(EMAIL).toString("hex");
      await tombstones.bury(sql, shop.id, [{ kind: "email", id }], NOW());
    },
  ],
  [
    "by phone number",
    (sql, shop) =>
      erasures.note(sql, shop.id, {
        why: "customers/redact",
        namedBy: ["phone"],
        doneAt: NOW(),
        counts: {},
      }),
  ],
])("a copy under way when somebody is erased %s is not kept, and is asked for again", async ([, erase]) => {
  const shop = await shopWithHer();
  await answered(await makeVisitor(shop, her));
  let copying: Promise<string> = Promise.resolve("not begun");
  await inShop(shop.id, async (sql) => {
    // Carts are read for the copy alone: there it stands still, with what it has read.
    await sql.query("lock table carts in access exclusive mode");
    copying = exportCustomer(shop.id, BODY).then(() => "kept", String);
    await poll("The copy to stand still", 10_000, async () => {
      const { rows } = await sql.query(
        "select from pg_locks where relation = 'carts'::regclass and not granted",
      );
      return rows.length > 0;
    });
    await tombstones.holdWriters(sql, shop.id);
    await erase(sql, shop);
  });
  expect(await copying).toContain("was erased while it was made");
  expect(await listExports(shop.id)).toEqual([]);
  await expect(exportCustomer(shop.id, BODY)).resolves.toBeUndefined();
});

async function codeFor(
  sql: Sql,
  shop: Shop,
  { conversationId, usedAt }: { conversationId: string; usedAt: Date | null },
): Promise<void> {
  const vault = await vaults.open(shop.id);
  await sql.query(
    `insert into verifications (shop_id, id, conversation_id, visitor_id, client_id, order_key, email_index, address_index,
       language, asked_at, order_id, order_name, customer_id, used_at)
     select $1, gen_random_uuid(), id, visitor_id, 'c', 'k', $3, '\\x00', 'en', $4, '1', '#77001', '7', $5
     from conversations where shop_id = $1 and id = $2`,
    [shop.id, conversationId, vault.emailIndex(EMAIL), SYNCED, usedAt],
  );
}
