import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** The merchant's switches as they were stored; the service that reads them parses them. */
export async function find(sql: Sql, shopId: ShopId): Promise<unknown> {
  const { rows } = await sql.query<{ data: unknown }>("select data from shop_settings where shop_id = $1", [
    shopId,
  ]);
  return rows[0]?.data ?? null;
}

export async function replace(sql: Sql, shopId: ShopId, data: unknown): Promise<void> {
  await sql.query(
    `insert into shop_settings (shop_id, data) values ($1, $2)
     on conflict (shop_id) do update set data = excluded.data, version = shop_settings.version + 1`,
    [shopId, JSON.stringify(data)],
  );
}

/** Which starting point the merchant chose. */
export async function chooseTrade(sql: Sql, shopId: ShopId, trade: string | null): Promise<void> {
  await sql.query("update shops set trade = $2 where id = $1", [shopId, trade]);
}

/** The shop's own time zone: its day begins there, not in UTC. */
export async function timezone(sql: Sql, shopId: ShopId): Promise<string> {
  const { rows } = await sql.query<{ timezone: string }>("select timezone from shops where id = $1", [
    shopId,
  ]);
  return rows[0]?.timezone ?? "UTC";
}
