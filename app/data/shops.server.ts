import { randomBytes, randomUUID } from "node:crypto";
import { makeDataKey, masterKeysOf, type MasterKeys } from "#app/adapters/vault.server.ts";
import { pool, type Sql } from "#app/db.server.ts";
import { ShopDomain, ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { env } from "#app/env.server.ts";

/** Parts of a shop that Shopify tells. */
export type ShopDetails = {
  readonly name: string;
  readonly currency: string;
  readonly timezone: string;
  readonly domains: readonly string[];
};

/** Where a shop stands with us. */
export type ShopState = {
  readonly trade: string | null;
  readonly scopes: readonly string[];
  readonly knowledgeSyncedAt: Date | null;
  readonly installedAt: Date;
  readonly uninstalledAt: Date | null;
};

const REF_BYTES = 9;
const COLUMNS = "id, domain, name, locale, currency, domains";
type Row = { id: string; domain: string; name: string; locale: string; currency: string; domains: string[] };

export function find(shopId: ShopId): Promise<Shop | null> {
  return one("id = $1", shopId);
}

/** Only while installed: nobody enters a shop that has left. */
export function findByDomain(domain: ShopDomain): Promise<Shop | null> {
  return one("domain = $1 and uninstalled_at is null", domain);
}

/** Also one that has left: Shopify asks for its data to be erased two days later. */
export function findByDomainEvenGone(domain: ShopDomain): Promise<Shop | null> {
  return one("domain = $1", domain);
}

/** By the public part of a visitor token. */
export function findByRef(ref: string): Promise<Shop | null> {
  return one("ref = $1 and uninstalled_at is null", ref);
}

/** Which of these shops are (still) installed. */
export async function installed(ids: readonly ShopId[]): Promise<Set<ShopId>> {
  const { rows } = await pool.query<{ id: ShopId }>(
    "select id from shops where id = any($1) and uninstalled_at is null",
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether any installed shop shows its storefront under this host name. */
export async function hasStorefront(host: string): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    "select exists (select from shops where uninstalled_at is null and $1 = any(domains)) as known",
    [host],
  );
  return rows[0]?.known ?? false;
}

export async function refOf(shopId: ShopId): Promise<string> {
  const { rows } = await pool.query<{ ref: string }>("select ref from shops where id = $1", [shopId]);
  return known(rows[0]).ref;
}

export async function stateOf(shopId: ShopId): Promise<ShopState> {
  const { rows } = await pool.query<Omit<ShopState, "scopes"> & { scopes: string }>(
    `select trade, scopes, knowledge_synced_at as "knowledgeSyncedAt", installed_at as "installedAt",
       uninstalled_at as "uninstalledAt"
     from shops where id = $1`,
    [shopId],
  );
  const row = known(rows[0]);
  return { ...row, scopes: row.scopes.split(",").filter((scope) => scope !== "") };
}

export async function configVersion(shopId: ShopId): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    "select config_version as version from shops where id = $1",
    [shopId],
  );
  return known(rows[0]).version;
}

/** Every change of rules, texts, queues or knowledge says so here, in its own transaction. */
export async function raiseConfigVersion(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("update shops set config_version = config_version + 1 where id = $1", [shopId]);
}

/** The shop of this domain, made with a key of its own when Shopify sends it for the first time. */
export async function ensure(domain: ShopDomain, now: Date): Promise<Shop> {
  const id = ShopId(randomUUID());
  await pool.query(
    `insert into shops (id, domain, ref, name, domains, data_key, installed_at)
     values ($1, $2, $3, $2, array[$2], $4, $5) on conflict (domain) do nothing`,
    [id, domain, randomBytes(REF_BYTES).toString("hex"), makeDataKey(masterKeys(), id), now],
  );
  const shop = await findByDomainEvenGone(domain);
  if (!shop) throw new Error(`The shop ${domain} was not written`);
  return shop;
}

/** Two that set up the same shop at once do it one after the other, until the end of the transaction. */
export async function lock(sql: Sql, shopId: ShopId): Promise<void> {
  // Not against those who only name the shop, as every new line does.
  await sql.query("select from shops where id = $1 for no key update", [shopId]);
}

/** It is here (again), and Shopify has just said so. True when it was not: then there is more to do. */
export async function markInstalled(shopId: ShopId, scopes: string, now: Date): Promise<boolean> {
  const { rows } = await pool.query<{ came: boolean }>(
    `update shops s set scopes = $2, scopes_at = $3, uninstalled_at = null, admin_answered_at = greatest(s.admin_answered_at, $3),
       installed_at = case when s.uninstalled_at is null then s.installed_at else $3 end
     from (select id, uninstalled_at is not null as came from shops where id = $1 for update) before
     where s.id = before.id returning before.came`,
    [shopId, scopes, now],
  );
  return known(rows[0]).came;
}

/** What the scopes were at a moment; of one that is older than what is known nothing is written. */
export async function setScopes(shopId: ShopId, scopes: string, at: Date): Promise<void> {
  await pool.query(
    `update shops set scopes = $2, scopes_at = $3
     where id = $1 and (scopes_at is null or scopes_at <= $3)`,
    [shopId, scopes, at],
  );
}

export async function setDetails(sql: Sql, shopId: ShopId, details: ShopDetails): Promise<void> {
  const { name, currency, timezone, domains } = details;
  await sql.query("update shops set name = $2, currency = $3, timezone = $4, domains = $5 where id = $1", [
    shopId,
    name,
    currency,
    timezone,
    domains,
  ]);
}

export async function markKnowledgeSynced(sql: Sql, shopId: ShopId, now: Date): Promise<void> {
  await sql.query("update shops set knowledge_synced_at = $2 where id = $1", [shopId, now]);
}

export async function markUninstalled(sql: Sql, shopId: ShopId, at: Date): Promise<void> {
  await sql.query("update shops set uninstalled_at = coalesce(uninstalled_at, $2) where id = $1", [
    shopId,
    at,
  ]);
}

/** It was here and has removed the app. One that was never here, or was erased, has not. */
export async function hasLeft(shopId: ShopId): Promise<boolean> {
  const { rows } = await pool.query<{ left: boolean }>(
    'select exists (select from shops where id = $1 and uninstalled_at is not null) as "left"',
    [shopId],
  );
  return rows[0]?.left ?? false;
}

export async function wrappedKey(shopId: ShopId): Promise<Buffer> {
  const { rows } = await pool.query<{ key: Buffer }>("select data_key as key from shops where id = $1", [
    shopId,
  ]);
  return known(rows[0]).key;
}

export function masterKeys(): MasterKeys {
  return masterKeysOf(env);
}

async function one(condition: string, value: string): Promise<Shop | null> {
  const { rows } = await pool.query<Row>(`select ${COLUMNS} from shops where ${condition}`, [value]);
  const [row] = rows;
  return row ? { ...row, id: ShopId(row.id), domain: ShopDomain(row.domain) } : null;
}

function known<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error("No such shop");
  return row;
}
