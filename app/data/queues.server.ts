import { randomUUID } from "node:crypto";
import { inShop, type Sql } from "#app/db.server.ts";
import { QueueId, type ShopId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";

const HANDLE_SECONDS = 240;

/** The default queue first, then by name. */
export function list(shopId: ShopId): Promise<Queue[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<Queue[]> {
  const { rows } = await sql.query<Queue>(
    `select id, name, is_default as "isDefault", handle_seconds as "handleSeconds"
     from queues where shop_id = $1 order by is_default desc, name`,
    [shopId],
  );
  return rows;
}

/** A shop always has a default queue; the second call finds the first one's. */
export async function ensureDefault(sql: Sql, shopId: ShopId, name: string): Promise<QueueId> {
  await sql.query(
    `insert into queues (shop_id, id, name, is_default, handle_seconds) values ($1, $2, $3, true, $4)
     on conflict do nothing`,
    [shopId, randomUUID(), name, HANDLE_SECONDS],
  );
  const { rows } = await sql.query<{ id: string }>(
    "select id from queues where shop_id = $1 and is_default",
    [shopId],
  );
  const [found] = rows;
  if (!found) throw new Error("The shop has no default queue");
  return QueueId(found.id);
}

/** Writes exactly these queues. False when one that is gone still has handoffs, which keep its name. */
export async function replaceAll(sql: Sql, shopId: ShopId, queues: readonly Queue[]): Promise<boolean> {
  const kept = queues.map(({ id }) => id);
  // A handoff that is being written names its queue: it is waited for, and then seen.
  await sql.query("select from queues where shop_id = $1 order by id for update", [shopId]);
  const { rows } = await sql.query<{ used: boolean }>(
    `select exists (select from handoffs where shop_id = $1 and not (queue_id = any($2::uuid[]))) as used`,
    [shopId, kept],
  );
  if (rows[0]?.used) return false;
  await sql.query("delete from queues where shop_id = $1 and not (id = any($2::uuid[]))", [shopId, kept]);
  // Names and the default may be swapped among queues, so they step aside first: both are unique.
  await sql.query("update queues set is_default = false, name = id::text where shop_id = $1", [shopId]);
  await sql.query(
    `insert into queues (shop_id, id, name, is_default, handle_seconds)
     select $1, q.id, q.name, q."isDefault", q."handleSeconds"
     from jsonb_to_recordset($2::jsonb) as q(id uuid, name text, "isDefault" boolean, "handleSeconds" int)
     on conflict (shop_id, id) do update
       set name = excluded.name, is_default = excluded.is_default, handle_seconds = excluded.handle_seconds`,
    [shopId, JSON.stringify(queues)],
  );
  return true;
}
