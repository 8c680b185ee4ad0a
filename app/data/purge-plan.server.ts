import { pool, type Sql } from "#app/db.server.ts";
import { ShopId } from "#app/domain/ids.ts";

/** Plans the first one. False: it is planned already. */
export async function begin(sql: Sql, shopId: ShopId, at: Date): Promise<boolean> {
  const { rowCount } = await sql.query(
    "update shops set purge_due_at = $2 where id = $1 and purge_due_at is null",
    [shopId, at],
  );
  return rowCount === 1;
}

/** Plans the next one where one is due: of several that come at once, one plans. False: another has. */
export async function goOn(
  sql: Sql,
  shopId: ShopId,
  { now, next }: { now: Date; next: Date },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    "update shops set purge_due_at = $3 where id = $1 and (purge_due_at is null or purge_due_at <= $2)",
    [shopId, now, next],
  );
  return rowCount === 1;
}

/** Shops that nobody has planned one for, or whose plan was lost: it should have been done by then. */
export async function overdue(before: Date, limit: number): Promise<ShopId[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from shops where purge_due_at is null or purge_due_at < $1 order by purge_due_at nulls first limit $2",
    [before, limit],
  );
  return rows.map(({ id }) => ShopId(id));
}
