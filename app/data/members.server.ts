import type { Sql } from "#app/db.server.ts";
import type { AgentId, ConversationId, ShopId } from "#app/domain/ids.ts";
import type { Member } from "#app/domain/routing/member.ts";

/** Everybody who answers, with what they hold now: what routing chooses from. */
export async function list(sql: Sql, shopId: ShopId, now: Date): Promise<Member[]> {
  const { rows } = await sql.query<Member>(
    `select a.id, a.name, coalesce(a.present_until > $2, false) as "isPresent", a.away_since is not null as "isAway",
       a.capacity, a.skills, a.languages, a.given_at as "givenAt", coalesce(h.count, 0) + coalesce(o.count, 0) as load
     from agents a
     left join (
       select agent_id, count(*)::int as count from conversations
       where shop_id = $1 and holder = 'agent' and (snoozed_until is null or snoozed_until <= $2) group by agent_id
     ) h on h.agent_id = a.id
     left join (
       select offered_to, count(*)::int as count from conversations
       where shop_id = $1 and offered_to is not null group by offered_to
     ) o on o.offered_to = a.id
     where a.shop_id = $1 and a.removed_at is null and a.role <> 'viewer' order by a.created_at, a.id`,
    [shopId, now],
  );
  return rows;
}

/**
 * Notes that somebody was given a conversation, if they still have room with it: counted under the lock of their row, so
 * that two servers cannot give to the same one past their limit.
 */
export async function give(
  sql: Sql,
  shopId: ShopId,
  { agentId, now }: { agentId: AgentId; now: Date },
): Promise<boolean> {
  const { rows } = await sql.query<{ capacity: number; isReady: boolean }>(
    `update agents set given_at = $3 where shop_id = $1 and id = $2 and removed_at is null
     returning capacity, (present_until > $3 and away_since is null) as "isReady"`,
    [shopId, agentId, now],
  );
  const [agent] = rows;
  if (!agent?.isReady) return false;
  const { rows: counts } = await sql.query<{ load: number }>(
    `select
       (select count(*)::int from conversations where shop_id = $1 and holder = 'agent' and agent_id = $2
          and (snoozed_until is null or snoozed_until <= $3))
       + (select count(*)::int from conversations where shop_id = $1 and offered_to = $2) as load`,
    [shopId, agentId, now],
  );
  return (counts[0]?.load ?? 0) <= agent.capacity;
}

/** They took one: what they missed before does not count any longer. */
export async function took(sql: Sql, shopId: ShopId, agentId: AgentId, at: Date): Promise<void> {
  await sql.query(`update agents set misses = 0, given_at = $3 where shop_id = $1 and id = $2`, [
    shopId,
    agentId,
    at,
  ]);
}

/** What somebody holds. */
export async function held(sql: Sql, shopId: ShopId, agentId: AgentId): Promise<ConversationId[]> {
  const { rows } = await sql.query<{ id: ConversationId }>(
    `select id from conversations where shop_id = $1 and holder = 'agent' and agent_id = $2 order by waiting_since, id`,
    [shopId, agentId],
  );
  return rows.map(({ id }) => id);
}

/** The conversation that somebody is being asked to take. */
export async function offered(sql: Sql, shopId: ShopId, agentId: AgentId): Promise<ConversationId[]> {
  const { rows } = await sql.query<{ id: ConversationId }>(
    `select id from conversations where shop_id = $1 and offered_to = $2`,
    [shopId, agentId],
  );
  return rows.map(({ id }) => id);
}
