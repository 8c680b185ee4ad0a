import type { Vault } from "#app/adapters/vault.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Standing } from "#app/domain/tier/tier-of.ts";
import {
  CUSTOMER_COLUMNS,
  customerFromRow,
  sealedCustomer,
  STANDING_COLUMNS,
  standingOf,
  type CustomerRow,
  type StandingRow,
} from "./customer-row.ts";
import * as orders from "./orders.server.ts";
import { isBuried } from "./tombstones.server.ts";
import * as vaults from "./vaults.server.ts";

/** A customer as Shopify last told it. */
export type CustomerToKeep = Omit<CustomerRecord, "orders"> & { readonly changedAt: Date };

/** The mirrored record with its newest orders; null where nothing was mirrored, or it was erased. */
export async function find(shopId: ShopId, customerId: CustomerId): Promise<CustomerRecord | null> {
  const vault = await vaults.open(shopId);
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<CustomerRow>(
      `select ${CUSTOMER_COLUMNS} from customers where shop_id = $1 and id = $2 and erased_at is null`,
      [shopId, customerId],
    );
    const [row] = rows;
    if (!row) return null;
    const placed = await orders.listOf(sql, shopId, { customerId, vault });
    return { ...customerFromRow(vault, row), orders: placed };
  });
}

/**
 * Writes what is newer than what is there. A customer who was erased stays erased. `syncedAt` is when Shopify was asked:
 * of two answers of one moment the later asked wins.
 */
export async function save(
  sql: Sql,
  shopId: ShopId,
  it: CustomerToKeep,
  { vault, syncedAt }: { vault: Vault; syncedAt: Date },
): Promise<void> {
  const emailIndex = it.email === null ? null : vault.emailIndex(it.email);
  const { id: customerId, changedAt } = it;
  if (await isBuried(sql, shopId, { customerId, orderId: null, emailIndex, changedAt })) return;
  await sql.query(
    `insert into customers (shop_id, id, sealed, email_index, phone_index, tier, tags, segments, rfm_group,
       orders_count, spent_amount, spent_currency, locale, since, withheld, changed_at, synced_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17)
     on conflict (shop_id, id) do update set sealed = excluded.sealed, email_index = excluded.email_index,
       phone_index = excluded.phone_index, tier = excluded.tier, tags = excluded.tags, segments = excluded.segments,
       rfm_group = excluded.rfm_group, orders_count = excluded.orders_count, spent_amount = excluded.spent_amount,
       spent_currency = excluded.spent_currency, locale = excluded.locale, since = excluded.since,
       withheld = excluded.withheld, changed_at = excluded.changed_at, synced_at = excluded.synced_at
     where customers.erased_at is null
       and (customers.changed_at, customers.synced_at) <= (excluded.changed_at, excluded.synced_at)`,
    [
      shopId,
      it.id,
      sealedCustomer(vault, it),
      emailIndex,
      it.phone === null ? null : vault.phoneIndex(it.phone),
      it.tier,
      it.tags,
      it.segments,
      it.rfmGroup,
      it.ordersCount,
      it.spent?.amount ?? null,
      it.spent?.currency ?? null,
      it.locale,
      it.since,
      JSON.stringify(it.withheld),
      it.changedAt,
      syncedAt,
    ],
  );
}

/** When the mirror was last filled; null: never, or erased. */
export async function syncedAt(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<Date | null> {
  const { rows } = await sql.query<{ at: Date }>(
    "select synced_at as at from customers where shop_id = $1 and id = $2 and erased_at is null",
    [shopId, customerId],
  );
  return rows[0]?.at ?? null;
}

/** Only those who chat with us are mirrored: they have a visitor, or one entered the code that was sent to them. */
export async function isKnown(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<boolean> {
  const { rows } = await sql.query<{ known: boolean }>(
    `select (exists (select from visitors where shop_id = $1 and customer_id = $2)
         or exists (select from verifications where shop_id = $1 and customer_id = $2 and used_at is not null))
       and not exists (select from customers where shop_id = $1 and id = $2 and erased_at is not null) as known`,
    [shopId, customerId],
  );
  return rows[0]?.known ?? false;
}

/** By e-mail, where Shopify's request names no id. */
export async function findIdsByEmail(sql: Sql, shopId: ShopId, emailIndex: Buffer): Promise<CustomerId[]> {
  const { rows } = await sql.query<{ id: CustomerId }>(
    "select id from customers where shop_id = $1 and email_index = $2",
    [shopId, emailIndex],
  );
  return rows.map(({ id }) => id);
}

/** By phone number, where Shopify's request names nothing else. */
export async function findIdsByPhone(sql: Sql, shopId: ShopId, phoneIndex: Buffer): Promise<CustomerId[]> {
  const { rows } = await sql.query<{ id: CustomerId }>(
    "select id from customers where shop_id = $1 and phone_index = $2",
    [shopId, phoneIndex],
  );
  return rows.map(({ id }) => id);
}

/** What a newer answer is put together with, locked until it is written; null: not mirrored yet, or erased. */
export async function lockLastTold(
  sql: Sql,
  shopId: ShopId,
  id: string,
): Promise<{ readonly segments: string[]; readonly changedAt: Date } | null> {
  const { rows } = await sql.query<{ segments: string[]; changedAt: Date }>(
    `select segments, changed_at as "changedAt" from customers
     where shop_id = $1 and id = $2 and erased_at is null for update`,
    [shopId, id],
  );
  return rows[0] ?? null;
}

/** Where customers stand, by id, those after one; locked until the end of the transaction. */
export async function lockStandings(
  sql: Sql,
  shopId: ShopId,
  { after, most }: { after: string; most: number },
): Promise<{ id: CustomerId; tier: string; standing: Standing }[]> {
  const { rows } = await sql.query<StandingRow & { tier: string }>(
    `select ${STANDING_COLUMNS}, tier from customers
     where shop_id = $1 and id > $2 and erased_at is null order by id limit $3 for update`,
    [shopId, after, most],
  );
  return rows.map((row) => ({ id: CustomerId(row.id), tier: row.tier, standing: standingOf(row) }));
}

export async function setTiers(
  sql: Sql,
  shopId: ShopId,
  tiers: readonly { readonly id: string; readonly tier: Tier }[],
): Promise<void> {
  await sql.query(
    `update customers set tier = next.tier from unnest($2::text[], $3::text[]) as next (id, tier)
     where customers.shop_id = $1 and customers.id = next.id and customers.erased_at is null`,
    [shopId, tiers.map(({ id }) => id), tiers.map(({ tier }) => tier)],
  );
}

/** What is withheld of the mirrored customers, and of how many. */
export async function countWithheld(
  sql: Sql,
  shopId: ShopId,
): Promise<{ what: string; customers: number }[]> {
  const { rows } = await sql.query<{ what: string; customers: number }>(
    `select w->>'what' as what, count(distinct id)::int as customers
     from customers, jsonb_array_elements(withheld) w
     where shop_id = $1 and erased_at is null group by 1 order by 2 desc, 1`,
    [shopId],
  );
  return rows;
}

/** Of whom something is withheld for want of one of these scopes; whom was asked for last comes first. */
export async function listWithheldFor(
  sql: Sql,
  shopId: ShopId,
  { scopes, most }: { scopes: readonly string[]; most: number },
): Promise<CustomerId[]> {
  const { rows } = await sql.query<{ id: CustomerId }>(
    `select id from customers where shop_id = $1 and erased_at is null
       and exists (select from jsonb_array_elements(withheld) w where w->>'scope' = any($2))
     order by synced_at desc, id limit $3`,
    [shopId, scopes, most],
  );
  return rows.map(({ id }) => id);
}

/** Empties the record and leaves a tombstone, so that late news do not bring it back. */
export async function erase(sql: Sql, shopId: ShopId, customerId: CustomerId, now: Date): Promise<void> {
  await drop(sql, shopId, customerId, now);
  await sql.query(
    "update customers set email_index = null, phone_index = null where shop_id = $1 and id = $2",
    [shopId, customerId],
  );
}

/** The same, but the blind indexes stay: a later request for erasure by e-mail or phone alone still finds their chats. */
export async function drop(sql: Sql, shopId: ShopId, customerId: CustomerId, now: Date): Promise<void> {
  await sql.query(
    `insert into customers (shop_id, id, tags, changed_at, synced_at, erased_at) values ($1, $2, '{}', $3, $3, $3)
     on conflict (shop_id, id) do update set sealed = null, tier = 'unknown', tags = '{}',
       segments = '{}', rfm_group = null, orders_count = 0, spent_amount = null, spent_currency = null,
       locale = null, since = null, withheld = '[]', erased_at = $3`,
    [shopId, customerId, now],
  );
}
