import { randomUUID } from "node:crypto";
import { inShop, type Sql } from "#app/db.server.ts";
import { QueueId, type ShopId } from "#app/domain/ids.ts";
import { QUEUE_DEFAULTS } from "#app/domain/routing/new-queue.ts";
import type { Queue } from "#app/domain/shop.ts";

type Columns = Pick<Queue, "id" | "name" | "isDefault" | "handleSeconds">;
type Row = Columns & { readonly details: Partial<Omit<Queue, keyof Columns>> };

/** The default queue first, then by name. */
export function list(shopId: ShopId): Promise<Queue[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<Queue[]> {
  const { rows } = await sql.query<Row>(
    `select id, name, is_default as "isDefault", handle_seconds as "handleSeconds", details
     from queues where shop_id = $1 and removed_at is null order by is_default desc, name`,
    [shopId],
  );
  return rows.map(fromRow);
}

/** What an earlier version did not know of a queue is as in a new one. */
function fromRow({ details, ...columns }: Row): Queue {
  return { ...QUEUE_DEFAULTS, ...details, ...columns };
}

/** A shop always has a default queue; the second call finds the first one's. */
export async function ensureDefault(sql: Sql, shopId: ShopId, name: string): Promise<QueueId> {
  await sql.query(
    `insert into queues (shop_id, id, name, is_default, handle_seconds) values ($1, $2, $3, true, $4)
     on conflict do nothing`,
    [shopId, randomUUID(), name, QUEUE_DEFAULTS.handleSeconds],
  );
  const { rows } = await sql.query<{ id: string }>(
    "select id from queues where shop_id = $1 and is_default",
    [shopId],
  );
  const [found] = rows;
  if (!found) throw new Error("The shop has no default queue");
  return QueueId(found.id);
}

/**
 * Writes exactly these queues. False when a handoff still goes on in one that is gone. One that has only a past stays in
 * the table for its figures, and in no list.
 */
export async function replaceAll(
  sql: Sql,
  shopId: ShopId,
  { queues, now }: { queues: readonly Queue[]; now: Date },
): Promise<boolean> {
  const kept = queues.map(({ id }) => id);
  // A handoff that is being written names its queue: it is waited for, and then seen.
  await sql.query("select from queues where shop_id = $1 order by id for update", [shopId]);
  const { rows } = await sql.query<{ used: boolean }>(
    `select exists (select from handoffs where shop_id = $1 and not (queue_id = any($2::uuid[])) and ended_at is null) as used`,
    [shopId, kept],
  );
  if (rows[0]?.used) return false;
  await sql.query(
    `delete from queues q where shop_id = $1 and not (id = any($2::uuid[]))
       and not exists (select from handoffs h where h.shop_id = $1 and h.queue_id = q.id)`,
    [shopId, kept],
  );
  await sql.query(
    `update queues set removed_at = $3 where shop_id = $1 and not (id = any($2::uuid[])) and removed_at is null`,
    [shopId, kept, now],
  );
  // Names and the default may be swapped among queues, so they step aside first: both are unique.
  await sql.query("update queues set is_default = false, name = id::text where shop_id = $1", [shopId]);
  await sql.query(
    `insert into queues (shop_id, id, name, is_default, handle_seconds, details)
     select $1, q.id, q.name, q."isDefault", q."handleSeconds", q.details
     from jsonb_to_recordset($2::jsonb)
       as q(id uuid, name text, "isDefault" boolean, "handleSeconds" int, details jsonb)
     on conflict (shop_id, id) do update set name = excluded.name, is_default = excluded.is_default,
       handle_seconds = excluded.handle_seconds, details = excluded.details, removed_at = null`,
    [shopId, JSON.stringify(queues.map(toRow))],
  );
  return true;
}

/** Whether a handoff may join this queue; it is held as it is until the end of the transaction. */
export async function isThere(sql: Sql, shopId: ShopId, id: QueueId): Promise<boolean> {
  const { rowCount } = await sql.query(
    "select from queues where shop_id = $1 and id = $2 and removed_at is null for key share",
    [shopId, id],
  );
  return rowCount === 1;
}

function toRow({ id, name, isDefault, handleSeconds, ...details }: Queue): Row {
  return { id, name, isDefault, handleSeconds, details };
}
