import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { sampleOrder } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { eraseCustomer } from "#app/services/erase-customer.server.ts";
import { connectOwner } from "../../tests/support/owner-of-test.ts";
import { poll } from "../../tests/support/poll.ts";
import { makeShop } from "../../tests/support/shop.ts";
import * as orders from "./orders.server.ts";
import * as tombstones from "./tombstones.server.ts";
import * as vaults from "./vaults.server.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

let owner: pg.Client;
beforeAll(async () => {
  owner = await connectOwner();
});
afterAll(async () => {
  await owner.end();
  await stopJobs();
  await pool.end();
});

const order = {
  record: sampleOrder({ id: "1", name: "#1", customerId: null }),
  isOwnerTold: true,
  email: null,
  changedAt: NOON,
};

async function saving(shop: Shop) {
  const kept = { vault: await vaults.open(shop.id), syncedAt: NOON };
  return (sql: Parameters<typeof orders.save>[0]) => orders.save(sql, shop.id, order, kept);
}

const somebodyWaits = () =>
  poll("Somebody who waits", 10_000, async () => {
    const { rows } = await owner.query(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows.length > 0;
  });

test("what is written while an erasure is under way waits for it, and is then not written", async () => {
  const shop = await makeShop("Under");
  const save = await saving(shop);
  const commit = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const erasing = inShop(shop.id, async (sql) => {
    await tombstones.holdWriters(sql, shop.id);
    await tombstones.bury(sql, shop.id, [{ kind: "order", id: "1" }], NOON);
    begun.resolve(undefined);
    await commit.promise;
  });
  await begun.promise;
  const late = inShop(shop.id, save);
  await somebodyWaits();
  commit.resolve(undefined);
  await Promise.all([erasing, late]);
  expect(await orders.findByName(shop.id, "#1")).toBeNull();
});

test("an erasure waits for what is being written, and then removes it", async () => {
  const shop = await makeShop("Before");
  const save = await saving(shop);
  const commit = Promise.withResolvers<undefined>();
  const written = Promise.withResolvers<undefined>();
  const early = inShop(shop.id, async (sql) => {
    await save(sql);
    written.resolve(undefined);
    await commit.promise;
  });
  await written.promise;
  const erasing = eraseCustomer(shop.id, { orders_to_redact: [1] });
  await somebodyWaits();
  commit.resolve(undefined);
  await Promise.all([early, erasing]);
  expect(await orders.findByName(shop.id, "#1")).toBeNull();
});
