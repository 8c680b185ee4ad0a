import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { ShopTopic } from "#app/domain/shop.ts";

/** The shop's own topics, in its order. */
export function list(shopId: ShopId): Promise<ShopTopic[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<ShopTopic[]> {
  const { rows } = await sql.query<ShopTopic>(
    "select id, name, phrases from topics where shop_id = $1 order by position",
    [shopId],
  );
  return rows;
}

/** Writes exactly these topics, in this order. */
export async function replaceAll(sql: Sql, shopId: ShopId, topics: readonly ShopTopic[]): Promise<void> {
  await sql.query("delete from topics where shop_id = $1", [shopId]);
  await sql.query(
    `insert into topics (shop_id, id, position, name, phrases)
     select $1, t->>'id', place, t->>'name', t->'phrases'
     from jsonb_array_elements($2::jsonb) with ordinality as list(t, place)`,
    [shopId, JSON.stringify(topics)],
  );
}
