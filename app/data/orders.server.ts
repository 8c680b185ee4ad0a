import { inShop, type Sql } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/shop.ts";

/** An order as Shopify last told it. */
export type OrderToKeep = {
  readonly record: OrderRecord;
  readonly customerId: string | null;
  readonly changedAt: Date;
};

type Row = { id: string; name: string; placedAt: Date; data: Omit<OrderRecord, "id" | "name" | "placedAt"> };

const COLUMNS = `id, name, placed_at as "placedAt", data`;
const NEWEST = 10;

/**
 * Writes what is newer than what is there; older news, and the same again, change nothing. Nor does an order of somebody
 * who was erased come back.
 */
export async function save(
  sql: Sql,
  shopId: ShopId,
  { record, customerId, changedAt }: OrderToKeep,
  syncedAt: Date,
): Promise<void> {
  const { id, name, placedAt, ...data } = record;
  await sql.query(
    `insert into orders (shop_id, id, name, customer_id, data, placed_at, changed_at, synced_at)
     select $1, $2, $3, $4, $5::jsonb, $6, $7, $8
     where not exists (select from customers where shop_id = $1 and id = $4 and erased_at is not null)
     on conflict (shop_id, id) do update set name = excluded.name, customer_id = excluded.customer_id,
       data = excluded.data, placed_at = excluded.placed_at, changed_at = excluded.changed_at,
       synced_at = excluded.synced_at
     where orders.changed_at <= excluded.changed_at`,
    [shopId, id, name, customerId, JSON.stringify(data), placedAt, changedAt, syncedAt],
  );
}

/** A customer's newest orders. */
export async function listOf(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<OrderRecord[]> {
  const { rows } = await sql.query<Row>(
    `select ${COLUMNS} from orders where shop_id = $1 and customer_id = $2 order by placed_at desc, id limit ${NEWEST}`,
    [shopId, customerId],
  );
  return rows.map(fromRow);
}

/** The order that a shopper named, whoever's it is: for agents, never for the shopper. */
export function findByName(shopId: ShopId, name: string): Promise<OrderRecord | null> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select ${COLUMNS} from orders where shop_id = $1 and name = $2 order by placed_at desc limit 1`,
      [shopId, name],
    );
    return rows[0] ? fromRow(rows[0]) : null;
  });
}

export async function has(sql: Sql, shopId: ShopId, id: string): Promise<boolean> {
  const { rows } = await sql.query("select from orders where shop_id = $1 and id = $2", [shopId, id]);
  return rows.length > 0;
}

export async function remove(sql: Sql, shopId: ShopId, ids: readonly string[]): Promise<void> {
  await sql.query("delete from orders where shop_id = $1 and id = any($2)", [shopId, ids]);
}

export async function removeOf(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<void> {
  await sql.query("delete from orders where shop_id = $1 and customer_id = $2", [shopId, customerId]);
}

function fromRow({ id, name, placedAt, data }: Row): OrderRecord {
  return { id, name, placedAt, ...data };
}
