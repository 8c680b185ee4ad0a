import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** One of Shopify's sessions; tokens, names and e-mail are inside `sealed`. */
export type SessionRow = {
  readonly id: string;
  readonly isOnline: boolean;
  readonly expiresAt: Date | null;
  readonly sealed: Buffer;
};

const COLUMNS = `id, is_online as "isOnline", expires_at as "expiresAt", sealed`;

export async function save(sql: Sql, shopId: ShopId, row: SessionRow): Promise<void> {
  await sql.query(
    `insert into sessions (shop_id, id, is_online, expires_at, sealed) values ($1, $2, $3, $4, $5)
     on conflict (shop_id, id) do update
       set is_online = excluded.is_online, expires_at = excluded.expires_at, sealed = excluded.sealed`,
    [shopId, row.id, row.isOnline, row.expiresAt, row.sealed],
  );
}

export async function find(sql: Sql, shopId: ShopId, id: string): Promise<SessionRow | null> {
  const { rows } = await sql.query<SessionRow>(
    `select ${COLUMNS} from sessions where shop_id = $1 and id = $2`,
    [shopId, id],
  );
  return rows[0] ?? null;
}

export async function list(sql: Sql, shopId: ShopId): Promise<SessionRow[]> {
  const { rows } = await sql.query<SessionRow>(
    `select ${COLUMNS} from sessions where shop_id = $1 order by id`,
    [shopId],
  );
  return rows;
}

export async function remove(sql: Sql, shopId: ShopId, ids: readonly string[]): Promise<void> {
  await sql.query("delete from sessions where shop_id = $1 and id = any($2)", [shopId, ids]);
}

/** Those of members of staff; each gets a new one, and the shop a new offline token with it, when they come next. */
export async function removeOnline(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("delete from sessions where shop_id = $1 and is_online", [shopId]);
}

export async function removeAll(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("delete from sessions where shop_id = $1", [shopId]);
}

/** One process at a time renews the shop's offline token, until the end of the transaction. */
export async function lockOffline(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('offline token ' || $1, 0))", [shopId]);
}
