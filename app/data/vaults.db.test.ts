import { randomUUID } from "node:crypto";
import type pg from "pg";
import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { sealSession } from "#app/adapters/sealed-session.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { postAsShopper } from "#app/services/post-as-shopper.server.ts";
import { exportCustomer } from "#app/services/export-customer.server.ts";
import { receiveWebhook } from "#app/services/receive-webhook.server.ts";
import { listExports } from "../../tests/support/data-requests.ts";
import { rowsThatHold } from "../../tests/support/every-table.ts";
import { connectOwner } from "../../tests/support/owner-of-test.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import * as agents from "./agents.server.ts";
import * as customers from "./customers.server.ts";
import * as orders from "./orders.server.ts";
import * as sessions from "./sessions.server.ts";
import * as vaults from "./vaults.server.ts";

const SYNCED = new Date("2026-03-02T12:00:00Z");
const her = CustomerId("7");

let owner: pg.Client;
let shop: Shop;
beforeAll(async () => {
  owner = await connectOwner();
  shop = await shopWithEverything();
});
afterAll(async () => {
  await owner.end();
  await stopJobs();
  await pool.end();
});

/** Everything that Shopify tells about people, each with a word of its own; the first name is what a chat greets with. */
async function shopWithEverything(): Promise<Shop> {
  const made = await makeShop("Canary");
  const vault = await vaults.open(made.id);
  const kept = { vault, syncedAt: SYNCED };
  await inShop(made.id, async (sql) => {
    const record = sampleCustomer({
      id: her,
      name: "Ada Zyxname",
      email: "zyxmail@example.com",
      phone: "+4917000112233",
      note: "Zyxnote",
    });
    await customers.save(sql, made.id, { ...record, changedAt: SYNCED }, kept);
    const order = sampleOrder({ id: "1", customerId: her, note: "Zyxgift" });
    const told = { isOwnerTold: true, email: "zyxorder@example.com", changedAt: SYNCED };
    await orders.save(sql, made.id, { record: order, ...told }, kept);
    const session = new Session({
      id: `offline_${made.domain}`,
      shop: made.domain,
      state: "",
      isOnline: false,
      accessToken: "shpat_zyxtoken",
    });
    await sessions.save(sql, made.id, sealSession(vault, session));
  });
  const agentRow = randomUUID();
  await agents.upsert(made.id, {
    shopifyUserId: agentRow,
    name: "Anna",
    email: vault.seal({ table: "agents", column: "email", row: agentRow }, "zyxstaff@example.com"),
    accountOwner: false,
    now: SYNCED,
  });
  await receiveWebhook(made, {
    webhookId: "one",
    topic: "customers/update",
    triggeredAt: null,
    body: Buffer.from('{"id":7,"first_name":"Zyxbody"}'),
  });
  const words = { how: "words", text: "I want to talk to a real person" } as const;
  await postAsShopper(await makeVisitor(made, her), { clientId: randomUUID(), ...words });
  await exportCustomer(made.id, { customer: { id: 7 } });
  return made;
}

test("a dump of every table holds no name, e-mail, phone number, note or token that Shopify told", async () => {
  const words = ["zyx", "17000112233", "7000112233"];
  const found = await rowsThatHold((text, values) => owner.query(text, values), words);
  expect(found).toEqual({});
  expect(await customers.find(shop.id, her)).toMatchObject({
    name: "Ada Zyxname",
    orders: [{ note: "Zyxgift" }],
  });
  const [copy] = await listExports(shop.id);
  expect(JSON.parse(copy?.json ?? "{}")).toMatchObject({
    conversations: [
      { handoffs: [{ block: { customer: { text: expect.stringContaining("Zyxname") as string } } }] },
    ],
  });
});

test("a sealed value that was moved to another row, column or shop opens nowhere", async () => {
  const other = await makeShop("Other");
  const sealed = (await owner.query<{ sealed: Buffer }>("select sealed from customers where id = '7'"))
    .rows[0];
  const insert = `insert into customers (shop_id, id, sealed, tags, changed_at, synced_at)
    values ($1, $2, $3, '{}', $4, $4)`;
  await owner.query(insert, [shop.id, "8", sealed?.sealed, SYNCED]);
  await owner.query(insert, [other.id, "7", sealed?.sealed, SYNCED]);
  await owner.query("update orders set sealed = $1 where id = '1'", [sealed?.sealed]);

  await expect(customers.find(shop.id, CustomerId("8"))).rejects.toThrow();
  await expect(customers.find(other.id, her)).rejects.toThrow();
  await expect(orders.findByName(shop.id, "#4521")).rejects.toThrow();
});
