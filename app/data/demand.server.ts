import type { Sql } from "#app/db.server.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";

/** A quarter of an hour in which somebody asked for a person. No time zone divides one, so it lies in one local hour. */
export type Quarter = { readonly from: Date; readonly asked: number };

/** Which handoffs: of this queue, or of all when it is null; asked for since this moment and before the other. */
export type Span = { readonly queueId: QueueId | null; readonly since: Date; readonly until: Date };

/** When people were asked for in the chat. Quarters in which nobody did are left out. */
export async function asked(sql: Sql, shopId: ShopId, { queueId, since, until }: Span): Promise<Quarter[]> {
  const { rows } = await sql.query<Quarter>(
    `select date_bin('15 minutes', requested_at, timestamptz '2000-01-01 00:00:00Z') as "from", count(*)::int as "asked"
     from handoffs
     where shop_id = $1 and ($2::uuid is null or queue_id = $2) and requested_at >= $3 and requested_at < $4
       and answer_by = 'chat'
     group by 1 order by 1`,
    [shopId, queueId, since, until],
  );
  return rows;
}

/** So many are enough for a distribution. */
const MOST_HANDLED = 500;
/** A chat that was left open over lunch or over night says nothing about the work in it. */
const LONGEST_HANDLE_SECONDS = 7_200;

/** How long the newest conversations took their agents from taking to ending them, in seconds, newest first. */
export async function handled(sql: Sql, shopId: ShopId, { queueId, since, until }: Span): Promise<number[]> {
  const { rows } = await sql.query<{ seconds: number }>(
    `select extract(epoch from ended_at - claimed_at)::float8 as seconds from handoffs
     where shop_id = $1 and ($2::uuid is null or queue_id = $2) and requested_at >= $3 and requested_at < $4
       and first_reply_at is not null and ended_at > claimed_at
       and ended_at - claimed_at <= make_interval(secs => $5)
     order by ended_at desc limit $6`,
    [shopId, queueId, since, until, LONGEST_HANDLE_SECONDS, MOST_HANDLED],
  );
  return rows.map(({ seconds }) => seconds);
}

/** From taking a conversation to the agent's first line, of the newest ones, in seconds, newest first. */
export async function reacted(sql: Sql, shopId: ShopId, { queueId, since, until }: Span): Promise<number[]> {
  const { rows } = await sql.query<{ seconds: number }>(
    `select extract(epoch from first_reply_at - claimed_at)::float8 as seconds from handoffs
     where shop_id = $1 and ($2::uuid is null or queue_id = $2) and requested_at >= $3 and requested_at < $4
       and first_reply_at >= claimed_at and first_reply_at - claimed_at <= make_interval(secs => $5)
     order by first_reply_at desc limit $6`,
    [shopId, queueId, since, until, LONGEST_HANDLE_SECONDS, MOST_HANDLED],
  );
  return rows.map(({ seconds }) => seconds);
}

/** All the time that was waited over the number of those who left; null: nobody left. */
export async function patience(
  sql: Sql,
  shopId: ShopId,
  { queueId, since, until }: Span,
): Promise<number | null> {
  const { rows } = await sql.query<{ seconds: number | null }>(
    `select sum(extract(epoch from coalesce(first_reply_at, ended_at) - requested_at))::float8
       / nullif(count(*) filter (where state = 'abandoned'), 0) as seconds
     from handoffs
     where shop_id = $1 and ($2::uuid is null or queue_id = $2) and requested_at >= $3 and requested_at < $4
       and answer_by = 'chat' and coalesce(first_reply_at, ended_at) is not null`,
    [shopId, queueId, since, until],
  );
  return rows[0]?.seconds ?? null;
}
