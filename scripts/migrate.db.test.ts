import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "../tests/support/database.ts";
import { migrate, TABLES_OUTSIDE_RLS } from "./migrate.ts";

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test("it may be repeated, and run twice at once", async () => {
  const { ownerUrl, appUrl } = await freshDatabase();
  await Promise.all([migrate({ ownerUrl, appUrl }), migrate({ ownerUrl, appUrl })]);
  const queues = await ask(appUrl, "select name, heartbeat_seconds from pgboss.queue order by name");
  expect(queues.map(({ name }) => name)).toEqual([
    "code.send",
    "customer.sync",
    "customers.restand",
    "handoff.due",
    "knowledge.sync",
    "mail.send",
    "order.sync",
    "presence.check",
    "reconcile",
    "route",
    "shop.purge",
    "summary.phrase",
    "wait.update",
    "webhook.work",
  ]);
  expect(new Set(queues.map((queue) => queue["heartbeat_seconds"]))).toEqual(new Set([10, 30]));
});

test("a role that passes row-level security by is not taken for the application's", async () => {
  const { ownerUrl } = await freshDatabase();
  await expect(migrate({ ownerUrl, appUrl: ownerUrl })).rejects.toThrow("passes row-level security by");
});

test("only what the list names lies outside row-level security", async () => {
  const { ownerUrl } = await freshDatabase();
  const open = await ask(
    ownerUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not (relrowsecurity and relforcerowsecurity) order by relname`,
  );
  expect(open.map(({ name }) => name)).toEqual([...TABLES_OUTSIDE_RLS].sort());
});

test("the application's role reads and writes rows, and nothing beyond", async () => {
  const { appUrl } = await freshDatabase();
  for (const statement of [
    "truncate customers",
    "drop table customers",
    "alter table customers disable row level security",
    "create table mine (id int)",
    "select from _prisma_migrations",
    "create schema mine",
    "update access_log set resource = ''",
    "delete from access_log",
    "select from shop_erasures",
    "update shop_erasures set counts = '{}'",
    "delete from shop_erasures",
  ])
    await expect(ask(appUrl, statement), statement).rejects.toThrow(/permission denied|must be owner/);
});
