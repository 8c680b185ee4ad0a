import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as presence from "#app/data/presence.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import type { Staff } from "./staff.ts";

const MINUTE_MS = 60_000;
const AGENTS = 8;
const SHOPPERS = 14;

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function there(shop: Shop, { agentId }: Staff): Promise<void> {
  const now = new Date();
  const until = new Date(now.getTime() + MINUTE_MS);
  await inShop(shop.id, async (sql) => {
    await presence.renew(sql, shop.id, { agentId, until, now });
    await sql.query("update agents set capacity = 1 where shop_id = $1", [shop.id]);
  });
}

async function askForPerson(shop: Shop) {
  const visitor = await makeVisitor(shop);
  return postAsShopper(visitor, { how: "button", clientId: randomUUID() });
}

test("shoppers who ask in one moment are all let into the line, and each free place is given once", async () => {
  const shop = await makeShop();
  for (let at = 0; at < AGENTS; at += 1) await there(shop, await makeStaff(shop, `Agent ${at}`));
  const asked = await Promise.all(Array.from({ length: SHOPPERS }, () => askForPerson(shop)));
  expect(asked.filter(({ ok }) => !ok)).toEqual([]);
  await routeWaiting(shop.id);
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query<{ asked: number; agents: number }>(
      `select count(offered_to)::int as asked, count(distinct offered_to)::int as agents from conversations
       where shop_id = $1`,
      [shop.id],
    ),
  );
  expect(rows).toEqual([{ asked: AGENTS, agents: AGENTS }]);
});
