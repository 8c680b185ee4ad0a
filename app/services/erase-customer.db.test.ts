import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send, stopJobs } from "#app/adapters/jobs.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { answered } from "../../tests/support/answered.ts";
import { listExports } from "../../tests/support/data-requests.ts";
import { rowsThatHold } from "../../tests/support/every-table.ts";
import { connectOwner } from "../../tests/support/owner-of-test.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { eraseCustomer } from "./erase-customer.server.ts";
import { exportCustomer } from "./export-customer.server.ts";
import { receiveWebhook } from "./receive-webhook.server.ts";

const SYNCED = new Date("2026-03-02T12:00:00Z");
const EMAIL = "Quixana.Canary@example.com";
const PHONE = "+49 170 9988776";
const CANARIES = [
  "Quixana",
  "quixana.canary",
  "4991709988776",
  "1709988776",
  "170 9988776",
  "#77001",
  "Zipfelweg",
];

let owner: pg.Client;
beforeAll(async () => {
  owner = await connectOwner();
});
afterAll(async () => {
  await owner.end();
  await stopJobs();
  await pool.end();
});

/** Her record, her order, her chats signed in and as a guest, copies, deliveries and jobs; and somebody else's. */
async function shopWithHer(): Promise<{ shop: Shop; other: CustomerId }> {
  const shop = await makeShop("South");
  const [her, other] = [CustomerId("7"), CustomerId("8")];
  const vault = await vaults.open(shop.id);
  const kept = { vault, syncedAt: SYNCED };
  const order = (id: string, name: string, customerId: string | null, email: string | null) => ({
    record: sampleOrder({ id, name, customerId, note: "Leave it at Zipfelweg 7" }),
    isOwnerTold: true,
    email,
    changedAt: SYNCED,
  });
  await inShop(shop.id, async (sql) => {
    const record = sampleCustomer({ id: her, name: "Quixana Canary", email: EMAIL, phone: PHONE });
    await customers.save(sql, shop.id, { ...record, changedAt: SYNCED }, kept);
    const else_ = sampleCustomer({ id: other, name: "Noah", email: "noah@example.com" });
    await customers.save(sql, shop.id, { ...else_, changedAt: SYNCED }, kept);
    await orders.save(sql, shop.id, order("1", "#77001", her, EMAIL), kept);
    await orders.save(sql, shop.id, order("2", "#77002", other, "noah@example.com"), kept);
  });
  await answered(await makeVisitor(shop, her), { asks: "Where is it? I am Quixana, Zipfelweg 7" });
  await answered(await makeVisitor(shop), { asks: `I am Quixana, mail ${EMAIL.toUpperCase()}` });
  await answered(await makeVisitor(shop), { asks: "Quixana again, call 0170 99 88 776" });
  await answered(await makeVisitor(shop), { asks: "It is about order #77001, Quixana" });
  await answered(await makeVisitor(shop, other), {
    asks: `Send it to my friend ${EMAIL} or ${PHONE} please`,
  });
  await answered(await makeVisitor(shop), { asks: "I am somebody else, order #77002" });
  await exportCustomer(shop.id, { customer: { id: 7 } });
  const body = JSON.stringify({ id: 55, customer: { id: 7, first_name: "Quixana" } });
  const delivery = { webhookId: randomUUID(), topic: "orders/updated", triggeredAt: null };
  await receiveWebhook(shop, { ...delivery, body: Buffer.from(body) });
  await inShop(shop.id, (sql) => send(sql, "order.sync", { shopId: shop.id, name: "#77001" }));
  return { shop, other };
}

const chats = (shop: Shop) =>
  inShop(shop.id, async (sql) => (await sql.query("select last_text from conversations")).rows.length);

/** What nobody can read without the shop's key does not count; what can be opened with it does. */
const residues = () => rowsThatHold((text, values) => owner.query(text, values), CANARIES);

test.for<[string, object]>([
  [
    "id, e-mail, phone and orders",
    { customer: { id: 7, email: EMAIL, phone: PHONE }, orders_to_redact: [1] },
  ],
  ["id alone", { customer: { id: 7 } }],
  ["e-mail alone, in another case", { customer: { email: EMAIL.toLowerCase() } }],
  ["phone alone, written otherwise", { customer: { phone: "+49(170)9988776" } }],
  ["phone alone, without its country", { customer: { phone: "170-998-8776" } }],
])("a person is erased everywhere by %s", async ([, body]) => {
  const { shop, other } = await shopWithHer();
  expect(Object.keys(await residues())).toEqual(expect.arrayContaining(["public.events", "pgboss.job"]));
  await eraseCustomer(shop.id, { shop_domain: shop.domain, ...body });

  expect(await residues()).toEqual({});
  expect(await customers.find(shop.id, CustomerId("7"))).toBeNull();
  expect(await orders.findByName(shop.id, "#77001")).toBeNull();
  expect(await listExports(shop.id)).toEqual([]);
  const bodies = await owner.query(
    "select from webhook_deliveries where shop_id = $1 and sealed is not null",
    [shop.id],
  );
  expect(bodies.rows).toEqual([]);
  // Whoever else chats here is left alone, the name of the other one apart.
  expect(await chats(shop)).toBe(2);
  expect((await customers.find(shop.id, other))?.orders).toHaveLength(1);
  const { rows } = await owner.query<{ text: string }>(
    "select text from events where shop_id = $1 and text like 'Send it%'",
    [shop.id],
  );
  expect(rows[0]?.text).toBe("Send it to my friend [removed] or [removed] please");
  const [proof] = await inShop(shop.id, (sql) => erasures.list(sql, shop.id, 10));
  expect(proof).toMatchObject({
    why: "customers/redact",
    counts: { conversations: 4, customers: 1, orders: 1 },
  });
  await expect(eraseCustomer(shop.id, body)).resolves.toBeUndefined();
});

test("of a guest only the orders may be named: the order goes, and the chat in which it was written", async () => {
  const shop = await makeShop("East");
  const vault = await vaults.open(shop.id);
  const record = sampleOrder({ id: "9", name: "#900", customerId: null });
  await inShop(shop.id, (sql) =>
    orders.save(
      sql,
      shop.id,
      { record, isOwnerTold: true, email: "guest@example.com", changedAt: SYNCED },
      { vault, syncedAt: SYNCED },
    ),
  );
  await answered(await makeVisitor(shop), { asks: "where is order #900" });
  await answered(await makeVisitor(shop), { asks: "my mail is guest@example.com" });
  await answered(await makeVisitor(shop), { asks: "where is order #9001" });
  await eraseCustomer(shop.id, { orders_to_redact: [9] });
  expect(await chats(shop)).toBe(1);
  expect(await orders.findByName(shop.id, "#900")).toBeNull();
});

test.for<[string, object]>([
  ["nothing at all", {}],
  ["an empty customer", { customer: {} }],
  ["nulls", { customer: { id: null, email: null, phone: null }, orders_to_redact: null }],
  ["an e-mail that is none", { customer: { email: "e" } }],
  ["a phone number that is none", { customer: { phone: "1" } }],
])("a request that names %s erases nobody, and is not understood", async ([, body]) => {
  const { shop } = await shopWithHer();
  const before = await chats(shop);
  await expect(eraseCustomer(shop.id, body)).rejects.toThrow("not understood");
  expect(await chats(shop)).toBe(before);
  expect(await customers.find(shop.id, CustomerId("7"))).not.toBeNull();
});

describe("what was read before an erasure and is written after it", () => {
  const record = sampleCustomer({ id: "7", name: "Quixana", email: EMAIL });

  test("waits for the erasure, and is then not written", async () => {
    const { shop } = await shopWithHer();
    const kept = { vault: await vaults.open(shop.id), syncedAt: new Date("2027-01-01T00:00:00Z") };
    const changedAt = new Date("2027-01-01T00:00:00Z");
    const order = sampleOrder({ id: "1", name: "#77001", customerId: null });
    let late: Promise<unknown> = Promise.resolve();
    const erased = eraseCustomer(shop.id, { customer: { id: 7 }, orders_to_redact: [1] });
    for (let n = 0; n < 20; n++)
      late = Promise.all([
        late,
        inShop(shop.id, (sql) => customers.save(sql, shop.id, { ...record, changedAt }, kept)),
        inShop(shop.id, (sql) =>
          orders.save(sql, shop.id, { record: order, isOwnerTold: true, email: null, changedAt }, kept),
        ),
      ]);
    await Promise.all([erased, late]);
    expect(await customers.find(shop.id, CustomerId("7"))).toBeNull();
    expect(await orders.findByName(shop.id, "#77001")).toBeNull();
  });

  test("is not written under an e-mail that was erased, but is when the person came back later", async () => {
    const shop = await makeShop("West");
    const vault = await vaults.open(shop.id);
    await eraseCustomer(shop.id, { customer: { email: EMAIL } });
    const save = (changedAt: Date) =>
      inShop(shop.id, (sql) =>
        customers.save(sql, shop.id, { ...record, changedAt }, { vault, syncedAt: changedAt }),
      );
    await save(SYNCED);
    expect(await customers.find(shop.id, CustomerId("7"))).toBeNull();
    await save(new Date("2100-01-01T00:00:00Z"));
    expect(await customers.find(shop.id, CustomerId("7"))).toMatchObject({ name: "Quixana" });
  });
});
