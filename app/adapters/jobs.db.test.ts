import { afterAll, beforeAll, expect, test } from "vitest";
import { clock } from "#app/clock.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ShopId } from "#app/domain/ids.ts";
import { poll } from "../../tests/support/poll.ts";
import { send, stopJobs, work } from "./jobs.server.ts";

const shopId = ShopId("11111111-1111-4111-8111-111111111111");
const done: string[] = [];
const failures = new Map<string, number>();

beforeAll(async () => {
  await work("order.sync", async ({ name }) => {
    const left = failures.get(name) ?? 0;
    failures.set(name, left - 1);
    if (left > 0) throw new Error("not yet");
    done.push(name);
  });
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const isDone = (name: string) => poll(`The job ${name}`, 15_000, async () => done.includes(name));
const count = (name: string) => done.filter((it) => it === name).length;

test("what was queued in a transaction that failed was never queued", async () => {
  const failing = inShop(shopId, async (sql) => {
    await send(sql, "order.sync", { shopId, name: "#rolled-back" });
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  await inShop(shopId, (sql) => send(sql, "order.sync", { shopId, name: "#committed" }));

  await isDone("#committed");
  const { rows } = await pool.query("select from pgboss.job where data->>'name' = '#rolled-back'");
  expect(rows).toHaveLength(0);
});

test("a job is begun as soon as it is committed, and so is the next of a long row", async () => {
  const started = performance.now();
  await inShop(shopId, async (sql) => {
    for (let n = 1; n <= 40; n++) await send(sql, "order.sync", { shopId, name: `#row-${n}` });
  });
  await poll("Forty jobs", 15_000, async () => done.filter((name) => name.startsWith("#row-")).length === 40);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("a job for later waits for its time, as a distance from our own clock", async () => {
  const at = new Date(clock().getTime() + 75_000);
  await inShop(shopId, (sql) => send(sql, "order.sync", { shopId, name: "#later" }, { at }));
  const { rows } = await pool.query<{ seconds: number }>(
    "select extract(epoch from start_after - created_on)::float8 as seconds from pgboss.job where data->>'name' = '#later'",
  );
  expect(rows[0]?.seconds).toBeGreaterThan(74);
  expect(rows[0]?.seconds).toBeLessThanOrEqual(75);
  expect(done).not.toContain("#later");
});

test("a time in the past means now", async () => {
  const at = new Date(clock().getTime() - 60_000);
  await inShop(shopId, (sql) => send(sql, "order.sync", { shopId, name: "#past" }, { at }));
  await isDone("#past");
});

test("a handler that fails is tried again until it succeeds, and then no more", async () => {
  failures.set("#twice", 2);
  await inShop(shopId, (sql) => send(sql, "order.sync", { shopId, name: "#twice" }));
  await isDone("#twice");
  expect(count("#twice")).toBe(1);
  const { rows } = await pool.query<{ retry_count: number }>(
    "select retry_count from pgboss.job where data->>'name' = '#twice'",
  );
  expect(rows[0]?.retry_count).toBe(2);
});

test("the application's role can neither make nor change what belongs to the job schema", async () => {
  await expect(pool.query("create table pgboss.mine (id int)")).rejects.toThrow("permission denied");
  await expect(pool.query("truncate pgboss.job")).rejects.toThrow(/permission denied|must be owner/);
  await expect(pool.query("alter table pgboss.job add column mine int")).rejects.toThrow("must be owner");
  await expect(pool.query("select from _prisma_migrations")).rejects.toThrow("permission denied");
});
