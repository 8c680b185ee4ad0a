import { inShop, type Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";

/** Whether an agent is there, and which chain of looks at it counts. */
export type Presence = { readonly presentUntil: Date | null; readonly watch: number };

/**
 * An open inbox says every few seconds that its agent is there. Answers with a new `watch` when they had been gone: then
 * somebody has to look whether they stay.
 */
export async function renew(
  sql: Sql,
  shopId: ShopId,
  { agentId, until, now }: { agentId: AgentId; until: Date; now: Date },
): Promise<{ readonly cameBack: number | null }> {
  const { rows } = await sql.query<{ watch: number; cameBack: boolean }>(
    `with known as (select watch, present_until from agents where shop_id = $1 and id = $2 for update)
     update agents a
       -- A clock that went back must not leave a lease that ends an hour from now.
       set present_until = least(greatest(a.present_until, $3), $3::timestamptz + interval '1 minute'),
       watch = a.watch + (case when known.present_until > $4 then 0 else 1 end)
     from known where a.shop_id = $1 and a.id = $2
     returning a.watch, coalesce(known.present_until <= $4, true) as "cameBack"`,
    [shopId, agentId, until, now],
  );
  const [row] = rows;
  return { cameBack: row?.cameBack ? row.watch : null };
}

/** The inbox was closed: the lease ends early, unless another inbox of theirs renews it. */
export async function shorten(
  sql: Sql,
  shopId: ShopId,
  { agentId, until }: { agentId: AgentId; until: Date },
): Promise<{ readonly watch: number }> {
  const { rows } = await sql.query<{ watch: number }>(
    "update agents set present_until = least(present_until, $3) where shop_id = $1 and id = $2 returning watch",
    [shopId, agentId, until],
  );
  return rows[0] ?? { watch: 0 };
}

export async function find(sql: Sql, shopId: ShopId, agentId: AgentId): Promise<Presence | null> {
  const { rows } = await sql.query<Presence>(
    `select present_until as "presentUntil", watch from agents
     where shop_id = $1 and id = $2 and removed_at is null`,
    [shopId, agentId],
  );
  return rows[0] ?? null;
}

/** Away, or ready again; ready again forgets what was missed. */
export async function setAway(
  sql: Sql,
  shopId: ShopId,
  { agentId, since }: { agentId: AgentId; since: Date | null },
): Promise<void> {
  await sql.query(
    `update agents set away_since = case when $3::timestamptz is null then null else coalesce(away_since, $3) end,
       misses = case when $3::timestamptz is null then 0 else misses end
     where shop_id = $1 and id = $2`,
    [shopId, agentId, since],
  );
}

/**
 * One more offer that they let pass; after the last one that is allowed they count as away. Who took another
 * conversation meanwhile is there, and only busy.
 */
export async function missed(
  sql: Sql,
  shopId: ShopId,
  { agentId, at, since, most }: { agentId: AgentId; at: Date; since: Date; most: number },
): Promise<void> {
  await sql.query(
    `update agents set misses = misses + 1,
       away_since = case when misses + 1 >= $4 then coalesce(away_since, $3) else away_since end
     where shop_id = $1 and id = $2 and not exists (
       select from conversations c join handoffs h on h.shop_id = $1 and h.id = c.handoff_id
       where c.shop_id = $1 and c.holder = 'agent' and c.agent_id = $2 and h.claimed_at >= $5)`,
    [shopId, agentId, at, most, since],
  );
}

/** Who can answer now: a viewer only reads. */
export function countOnline(shopId: ShopId, now: Date): Promise<number> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ count: number }>(
      `select count(*)::int as count from agents
       where shop_id = $1 and present_until > $2 and away_since is null and removed_at is null and role <> 'viewer'`,
      [shopId, now],
    );
    return rows[0]?.count ?? 0;
  });
}
