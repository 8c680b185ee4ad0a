import { inShop, type Sql } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import { TIERS, type CustomerRecord, type Tier } from "#app/domain/shop.ts";
import * as orders from "./orders.server.ts";
import * as vaults from "./vaults.server.ts";

/** A customer as Shopify last told it. */
export type CustomerToKeep = Omit<CustomerRecord, "orders"> & {
  readonly phone: string | null;
  readonly changedAt: Date;
};

type Row = {
  id: string;
  sealed: Buffer | null;
  tier: string;
  tags: string[];
  ordersCount: number;
  spentAmount: string | null;
  spentCurrency: string | null;
  locale: string | null;
};
type Sealed = { name: string | null; email: string | null; phone: string | null };

const NOBODY: Sealed = { name: null, email: null, phone: null };

/** The mirrored record with its newest orders; null where nothing was mirrored, or it was erased. */
export async function find(shopId: ShopId, customerId: CustomerId): Promise<CustomerRecord | null> {
  const vault = await vaults.open(shopId);
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select id, sealed, tier, tags, orders_count as "ordersCount", spent_amount as "spentAmount",
         spent_currency as "spentCurrency", locale
       from customers where shop_id = $1 and id = $2 and erased_at is null`,
      [shopId, customerId],
    );
    const [row] = rows;
    if (!row) return null;
    const { name, email }: Sealed = row.sealed
      ? (JSON.parse(vault.unseal(place(row.id), row.sealed).toString()) as Sealed)
      : NOBODY;
    const { id, tags, ordersCount, spentAmount, spentCurrency, locale } = row;
    const spent =
      spentAmount !== null && spentCurrency !== null
        ? { amount: spentAmount, currency: spentCurrency }
        : null;
    const placed = await orders.listOf(sql, shopId, customerId);
    return { id, name, email, tier: tierOf(row.tier), tags, ordersCount, spent, locale, orders: placed };
  });
}

/** Writes what is newer than what is there. A customer who was erased stays erased. */
export async function save(
  sql: Sql,
  shopId: ShopId,
  it: CustomerToKeep,
  { vault, syncedAt }: { vault: Awaited<ReturnType<typeof vaults.open>>; syncedAt: Date },
): Promise<void> {
  const { name, email, phone }: Sealed = it;
  await sql.query(
    `insert into customers (shop_id, id, sealed, email_index, tier, tags, orders_count, spent_amount, spent_currency,
       locale, changed_at, synced_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (shop_id, id) do update set sealed = excluded.sealed, email_index = excluded.email_index,
       tier = excluded.tier, tags = excluded.tags, orders_count = excluded.orders_count,
       spent_amount = excluded.spent_amount, spent_currency = excluded.spent_currency, locale = excluded.locale,
       changed_at = excluded.changed_at, synced_at = excluded.synced_at
     where customers.erased_at is null and customers.changed_at <= excluded.changed_at`,
    [
      shopId,
      it.id,
      (name ?? email ?? phone) ? vault.seal(place(it.id), JSON.stringify({ name, email, phone })) : null,
      email === null ? null : vault.emailIndex(email),
      it.tier,
      it.tags,
      it.ordersCount,
      it.spent?.amount ?? null,
      it.spent?.currency ?? null,
      it.locale,
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

/** Only those who chat with us are mirrored: they have a visitor. */
export async function isKnown(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<boolean> {
  const { rows } = await sql.query<{ known: boolean }>(
    `select exists (select from visitors where shop_id = $1 and customer_id = $2)
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

/** Empties the record and leaves a tombstone, so that late news do not bring it back. */
export async function erase(sql: Sql, shopId: ShopId, customerId: CustomerId, now: Date): Promise<void> {
  await sql.query(
    `insert into customers (shop_id, id, tags, changed_at, synced_at, erased_at) values ($1, $2, '{}', $3, $3, $3)
     on conflict (shop_id, id) do update set sealed = null, email_index = null, tier = 'unknown', tags = '{}',
       orders_count = 0, spent_amount = null, spent_currency = null, locale = null, erased_at = $3`,
    [shopId, customerId, now],
  );
}

function place(id: string) {
  return { table: "customers", column: "sealed", row: id };
}

function tierOf(tier: string): Tier {
  const found = TIERS.find((it) => it === tier);
  if (!found) throw new Error(`Not a tier: ${tier}`);
  return found;
}
