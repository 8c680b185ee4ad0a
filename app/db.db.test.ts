import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { inShop, inShopPrisma, isDatabaseDown, pool } from "./db.server.ts";
import { ShopId } from "./domain/ids.ts";

const shopId = ShopId(randomUUID());
const TIMES = 12;

afterAll(() => pool.end());

const died = (error: unknown) => error;
const inUse = () => pool.totalCount - pool.idleCount;

test("connections that die in the middle of a transaction cost nobody a place in the pool", async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const mine = await inShop(shopId, (sql) =>
      sql.query("select pg_terminate_backend(pg_backend_pid())"),
    ).catch(died);
    const prismas = await inShopPrisma(
      shopId,
      (prisma) => prisma.$queryRaw`select pg_terminate_backend(pg_backend_pid())`,
    ).catch(died);
    expect([mine, prismas].map(isDatabaseDown)).toEqual([true, true]);
  }
  expect(inUse()).toBe(0);
  expect(await inShopPrisma(shopId, (prisma) => prisma.agent.count())).toBe(0);
});

test("a transaction whose process froze is ended, and a statement that takes too long is told as not now", async () => {
  const { rows } = await pool.query<{ frozen: string; slow: string }>(
    "select current_setting('idle_in_transaction_session_timeout') as frozen, current_setting('statement_timeout') as slow",
  );
  expect(rows).toEqual([{ frozen: "20s", slow: "15s" }]);
  const slow = inShop(shopId, async (sql) => {
    await sql.query("set local statement_timeout = 20");
    await sql.query("select pg_sleep(5)");
  });
  expect(isDatabaseDown(await slow.catch(died))).toBe(true);
});
