import { randomUUID } from "node:crypto";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

const SLICE = 500;

/** What may be many, in the order in which it goes: what hangs on something else goes first. */
const MANY = [
  // With lines, handoffs and all else that hangs on them; before the queues, which hold on to their handoffs.
  "conversations",
  "visitor_tokens",
  "visitors",
  "orders",
  "customers",
  "transcripts",
  "webhook_deliveries",
] as const;

/**
 * The shop, everything that belongs to it, and the key that its sealed data was under; in slices, each its own commit, so that
 * no statement takes long. With the last of it goes a note, outside of every shop, of when and how much.
 */
export async function erase(shopId: ShopId, at: Date): Promise<void> {
  const counts: Record<string, number> = {};
  for (const table of MANY) counts[table] = await removeAll(shopId, table);
  await inShop(shopId, async (sql) => {
    // Whoever wrote meanwhile.
    await sql.query("delete from conversations where shop_id = $1", [shopId]);
    const { rowCount } = await sql.query("delete from shops where id = $1", [shopId]);
    if (rowCount === 0) return;
    await sql.query("insert into shop_erasures (id, done_at, counts) values ($1, $2, $3)", [
      randomUUID(),
      at,
      JSON.stringify(counts),
    ]);
  });
}

async function removeAll(shopId: ShopId, table: (typeof MANY)[number]): Promise<number> {
  // The delivery that asks for it stays until the end: stopped anywhere, the next try goes on.
  const which = table === "webhook_deliveries" ? "topic <> 'shop/redact'" : "true";
  for (let removed = 0; ;) {
    const { rowCount } = await inShop(shopId, (sql) =>
      sql.query(
        `delete from ${table} where shop_id = $1 and ctid = any(array(
           select ctid from ${table} where shop_id = $1 and ${which} limit ${SLICE}))`,
        [shopId],
      ),
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < SLICE) return removed;
  }
}
