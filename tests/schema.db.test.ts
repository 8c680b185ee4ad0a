import pg from "pg";
import { expect, test } from "vitest";
import { runPrisma } from "../scripts/prisma.ts";
import { freshDatabase } from "./support/database.ts";

/** What lies outside row-level security, and why: a shop is found by its domain before anyone knows which shop asks, that one was erased outlives it. */
const OUTSIDE = ["shops", "shop_erasures"];
/** Prisma's own. */
const NOT_OURS = ["_prisma_migrations"];

async function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

const COLUMNS = `
  select table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
  from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
  order by table_name, column_name`;

const INDEXES = `
  select tablename, indexname, indexdef from pg_indexes
  where schemaname = 'public' and tablename <> '_prisma_migrations' order by indexname`;

const FOREIGN_KEYS = `
  select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace = 'public'::regnamespace and contype = 'f' order by conrelid::regclass::text, conname`;

/** What the migrations add by hand because the schema cannot say it: partial indexes, and each tenant's tie to its shop. */
const byHand = (text: string) => / WHERE /.test(text) || /REFERENCES shops\(id\)/.test(text);

test("the migrations, applied in order, make what the schema says", async () => {
  const migrated = await freshDatabase();
  const { stdout } = await runPrisma(
    ["migrate", "diff", "--from-empty", "--to-schema-datamodel", "prisma/schema.prisma", "--script"],
    {},
  );
  const fromSchema = await scratchDatabase(migrated.ownerUrl);
  await ask(fromSchema, stdout);

  for (const query of [COLUMNS, INDEXES, FOREIGN_KEYS]) {
    const made = (await ask(migrated.ownerUrl, query)).filter(
      (row) => !Object.values(row).some((it) => byHand(String(it))),
    );
    expect(made).toEqual(await ask(fromSchema, query));
  }
});

test("every table with a shop has row-level security on, forced, and the shop's own policy", async () => {
  const { ownerUrl } = await freshDatabase();
  const tables = await ask<{ name: string; on: boolean; forced: boolean; policies: string[]; shop: boolean }>(
    ownerUrl,
    `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
       array(select polname::text from pg_policy where polrelid = c.oid) as policies,
       exists (select from pg_attribute where attrelid = c.oid and attname = 'shop_id') as shop
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );

  const tenants = tables.filter(({ name }) => ![...OUTSIDE, ...NOT_OURS].includes(name));
  expect(tenants.length).toBeGreaterThan(10);
  for (const table of tenants)
    expect(table).toMatchObject({ on: true, forced: true, policies: ["own_shop"], shop: true });
  expect(
    tables
      .filter(({ on }) => !on)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...NOT_OURS, ...OUTSIDE].sort());
});

test("the application's role owns nothing and passes nothing by", async () => {
  const { ownerUrl, appUrl } = await freshDatabase();
  const role = decodeURIComponent(new URL(appUrl).username);

  const [rights] = await ask(
    ownerUrl,
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = '${role}'`,
  );
  const owned = await ask(
    ownerUrl,
    `select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = '${role}'`,
  );

  expect(rights).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
  expect(owned).toEqual([]);
});

test("the application's role sees no tenant's row before it has named a shop", async () => {
  const { ownerUrl, appUrl } = await freshDatabase();
  const now = "2026-03-02T12:00:00Z";
  const shop = "11111111-1111-4111-8111-111111111111";
  await ask(
    ownerUrl,
    `insert into shops (id, domain, ref, name, data_key, installed_at) values ('${shop}', 'one.myshopify.com', 'one', 'One', '', '${now}');
     set app.shop_id = '${shop}';
     insert into visitors (shop_id, id, created_at) values ('${shop}', '${shop}', '${now}')`,
  );

  expect(await ask(appUrl, "select id from visitors")).toEqual([]);
  await expect(
    ask(
      appUrl,
      `insert into visitors (shop_id, id, created_at) values ('${shop}', gen_random_uuid(), '${now}')`,
    ),
  ).rejects.toThrow("row-level security");
});

async function scratchDatabase(ownerUrl: string): Promise<string> {
  const name = `${new URL(ownerUrl).pathname.slice(1)}_schema`;
  await ask(ownerUrl, `create database ${name}`);
  return Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
}
