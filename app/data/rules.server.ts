import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { PRIORITIES, RULE_ACTIONS, type Rule } from "#app/domain/triggers/rule.ts";

/** The trigger matrix, in the shop's order. */
export function list(shopId: ShopId): Promise<Rule[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<Rule[]> {
  const { rows } = await sql.query<Rule>(
    `select id, name, enabled, condition, action, queue_id as "queueId", priority,
       service_seconds as "serviceSeconds", resolve_seconds as "resolveSeconds", hours, lines
     from rules where shop_id = $1 order by position`,
    [shopId],
  );
  return rows.map(fromRow);
}

/** The whole matrix at once: its order is part of what it says. */
export async function replaceAll(sql: Sql, shopId: ShopId, rules: readonly Rule[]): Promise<void> {
  await sql.query("delete from rules where shop_id = $1", [shopId]);
  await sql.query(
    `insert into rules (shop_id, id, position, name, enabled, condition, action, queue_id, priority, service_seconds,
       resolve_seconds, hours, lines)
     select $1, r->>'id', place, r->>'name', (r->>'enabled')::boolean, r->'condition', r->>'action',
       (r->>'queueId')::uuid, r->>'priority', (r->>'serviceSeconds')::int,
       (r->>'resolveSeconds')::int, nullif(r->'hours', 'null'), r->'lines'
     from jsonb_array_elements($2::jsonb) with ordinality as t(r, place)`,
    [shopId, JSON.stringify(rules)],
  );
}

/** The table allows rows the domain does not. They stop here, loudly. */
function fromRow(row: Rule): Rule {
  if (!RULE_ACTIONS.includes(row.action) || !PRIORITIES.includes(row.priority))
    throw new Error(`Rule ${row.id} does "${row.action}" with priority "${row.priority}"`);
  return row;
}
