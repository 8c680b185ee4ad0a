import type { Sql } from "#app/db.server.ts";
import type { ConversationId, CustomerId, ShopId } from "#app/domain/ids.ts";
import * as exports from "./exports.server.ts";

export type Merge = { readonly kept: CustomerId; readonly merged: CustomerId };

/** Whether nothing may be put under this id again. */
export async function isErased(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<boolean> {
  const { rows } = await sql.query(
    "select from customers where shop_id = $1 and id = $2 and erased_at is not null",
    [shopId, customerId],
  );
  return rows.length > 0;
}

/**
 * Browsers, conversations, proven orders and orders are the kept customer's from now on, and a copy made for a data request
 * ends with them too. Returns the conversations that moved.
 */
export async function move(sql: Sql, shopId: ShopId, { kept, merged }: Merge): Promise<ConversationId[]> {
  const values = [shopId, merged, kept];
  await sql.query("update visitors set customer_id = $3 where shop_id = $1 and customer_id = $2", values);
  await sql.query("update orders set customer_id = $3 where shop_id = $1 and customer_id = $2", values);
  await sql.query(
    "update verifications set customer_id = $3 where shop_id = $1 and customer_id = $2",
    values,
  );
  await exports.moveAbout(sql, shopId, { kept, merged });
  const { rows } = await sql.query<{ id: ConversationId }>(
    "update conversations set customer_id = $3 where shop_id = $1 and customer_id = $2 returning id",
    values,
  );
  // A tombstone stays.
  await sql.query("delete from customers where shop_id = $1 and id = $2 and erased_at is null", [
    shopId,
    merged,
  ]);
  return rows.map(({ id }) => id);
}
