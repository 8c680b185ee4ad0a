import type { Vault } from "#app/adapters/vault.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { emailFromRow, ORDER_COLUMNS, orderFromRow, orderToRow, type OrderRow } from "./order-row.ts";
import { isBuried } from "./tombstones.server.ts";
import * as vaults from "./vaults.server.ts";

/** An order as Shopify last told it. */
export type OrderToKeep = {
  readonly record: OrderRecord;
  /** False: Shopify did not say whose it is, so that what is known stays. */
  readonly isOwnerTold: boolean;
  readonly email: string | null;
  readonly changedAt: Date;
};

/** An order by the name a shopper gave, to check who asks. */
type OrderToVerify = {
  readonly orderId: string;
  readonly name: string;
  readonly customerId: CustomerId | null;
  readonly emailIndex: Buffer | null;
  readonly email: string | null;
};

const NEWEST = 20;

/**
 * Writes what is newer than what is there; older news, and the same again, change nothing. Nor does an order of somebody
 * who was erased come back. `syncedAt` is when Shopify was asked: of two answers of one moment the later asked wins.
 */
export async function save(
  sql: Sql,
  shopId: ShopId,
  { record, isOwnerTold, email, changedAt }: OrderToKeep,
  { vault, syncedAt }: { vault: Vault; syncedAt: Date },
): Promise<void> {
  const { id, name, customerId, placedAt } = record;
  const { data, sealed, emailIndex } = orderToRow(vault, record, email);
  if (await isBuried(sql, shopId, { customerId, orderId: id, emailIndex, changedAt })) return;
  await sql.query(
    `insert into orders (shop_id, id, name, customer_id, data, sealed, email_index, placed_at, changed_at, synced_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10)
     on conflict (shop_id, id) do update set name = excluded.name,
       customer_id = case when $11 then excluded.customer_id else orders.customer_id end,
       data = excluded.data, sealed = excluded.sealed, email_index = excluded.email_index,
       placed_at = excluded.placed_at, changed_at = excluded.changed_at, synced_at = excluded.synced_at
     where (orders.changed_at, orders.synced_at) <= (excluded.changed_at, excluded.synced_at)`,
    [shopId, id, name, customerId, data, sealed, emailIndex, placedAt, changedAt, syncedAt, isOwnerTold],
  );
}

/** A customer's newest orders. */
export async function listOf(
  sql: Sql,
  shopId: ShopId,
  { customerId, vault }: { customerId: CustomerId; vault: Vault },
): Promise<OrderRecord[]> {
  const { rows } = await sql.query<OrderRow>(
    `select ${ORDER_COLUMNS} from orders where shop_id = $1 and customer_id = $2
     order by placed_at desc, id limit ${NEWEST}`,
    [shopId, customerId],
  );
  return rows.map((row) => orderFromRow(vault, row));
}

/** The order that a shopper named, whoever's it is: for agents, never for the shopper. */
export async function findByName(shopId: ShopId, name: string): Promise<OrderRecord | null> {
  const row = await newestNamed(shopId, name);
  return row && orderFromRow(await vaults.open(shopId), row);
}

/** The order that a shopper named, with what tells whether it is theirs. */
export async function findForVerification(shopId: ShopId, name: string): Promise<OrderToVerify | null> {
  const row = await newestNamed(shopId, name);
  if (!row) return null;
  const vault = await vaults.open(shopId);
  const email = emailFromRow(vault, row);
  const customerId = row.customerId === null ? null : CustomerId(row.customerId);
  return { orderId: row.id, name: row.name, customerId, emailIndex: row.emailIndex, email };
}

/** Placed with this e-mail, whether or not a customer is known. */
export async function findIdsByEmail(sql: Sql, shopId: ShopId, emailIndex: Buffer): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    "select id from orders where shop_id = $1 and email_index = $2",
    [shopId, emailIndex],
  );
  return rows.map(({ id }) => id);
}

export async function has(sql: Sql, shopId: ShopId, id: string): Promise<boolean> {
  const { rows } = await sql.query("select from orders where shop_id = $1 and id = $2", [shopId, id]);
  return rows.length > 0;
}

/** What was removed, and whose it was. */
export async function remove(
  sql: Sql,
  shopId: ShopId,
  ids: readonly string[],
): Promise<{ name: string; customerId: string | null }[]> {
  const { rows } = await sql.query<{ name: string; customerId: string | null }>(
    `delete from orders where shop_id = $1 and id = any($2) returning name, customer_id as "customerId"`,
    [shopId, ids],
  );
  return rows;
}

export async function removeOf(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<void> {
  await sql.query("delete from orders where shop_id = $1 and customer_id = $2", [shopId, customerId]);
}

function newestNamed(shopId: ShopId, name: string) {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<OrderRow & { emailIndex: Buffer | null }>(
      `select ${ORDER_COLUMNS}, email_index as "emailIndex" from orders where shop_id = $1 and name = $2
       order by placed_at desc limit 1`,
      [shopId, name],
    );
    return rows[0] ?? null;
  });
}
