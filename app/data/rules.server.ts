import { inShop, type Sql } from "#app/db.server.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";
import type { Rule } from "#app/domain/shop.ts";

type Row = {
  id: string;
  enabled: boolean;
  action: string;
  queueId: QueueId | null;
  condition: Rule["condition"];
};

/** The trigger matrix, in the shop's order. */
export function list(shopId: ShopId): Promise<Rule[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<Rule[]> {
  const { rows } = await sql.query<Row>(
    `select id, enabled, action, queue_id as "queueId", condition from rules where shop_id = $1 order by position`,
    [shopId],
  );
  return rows.map(fromRow);
}

/** The whole matrix at once: its order is part of what it says. */
export async function replaceAll(sql: Sql, shopId: ShopId, rules: readonly Rule[]): Promise<void> {
  await sql.query("delete from rules where shop_id = $1", [shopId]);
  await sql.query(
    `insert into rules (shop_id, id, position, enabled, action, queue_id, condition)
     select $1, r->>'id', place, (r->>'enabled')::boolean, r->>'action', (r->>'queueId')::uuid, r->'condition'
     from jsonb_array_elements($2::jsonb) with ordinality as t(r, place)`,
    [shopId, JSON.stringify(rules)],
  );
}

function fromRow({ action, ...row }: Row): Rule {
  if (action !== "hand-over" && action !== "offer") throw new Error(`Rule ${row.id} does "${action}"`);
  return { ...row, action };
}
