import type { Sql } from "#app/db.server.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";

/** How a queue went lately, all in seconds. */
export type QueueHistory = {
  /** Newest first: how long they waited for the first line, and how long ago it came. */
  readonly served: readonly { readonly waitedSeconds: number; readonly answeredAgoSeconds: number }[];
  /** From claim to end; null: too few have ended yet. */
  readonly handleSeconds: number | null;
  /** From being asked, or taking it, to the agent's first line; null: too few known. */
  readonly reactionSeconds: number | null;
  /** Newest first: what was told at the handoff, and how long it was. */
  readonly promises: readonly {
    readonly promisedSeconds: number;
    readonly waitedSeconds: number;
    readonly modelSeconds: number;
  }[];
  /** All the time waited by the last ones over how many of them left; null: too few left. */
  readonly patienceSeconds: number | null;
  /** How many asked in the last hour, by priority. */
  readonly askedPerHour: Readonly<Record<string, number>>;
};

const MOST = 50;
/** A mean of fewer says little. */
const FEWEST = 5;
const HOUR_MS = 3_600_000;
const LONGEST_HANDLE_SECONDS = 7_200;

/** The last fifty of a queue, as of `now`. */
export async function of(sql: Sql, shopId: ShopId, queueId: QueueId, now: Date): Promise<QueueHistory> {
  const { rows } = await sql.query<QueueHistory>(
    `with answered as materialized (
       select requested_at, coalesce(least(offered_at, claimed_at), claimed_at) as asked_at, first_reply_at from handoffs
       where shop_id = $1 and queue_id = $2 and first_reply_at is not null and answer_by = 'chat'
       order by first_reply_at desc limit $4
     ), ended as materialized (
       select least($5, extract(epoch from ended_at - claimed_at)) as seconds from handoffs
       where shop_id = $1 and queue_id = $2 and first_reply_at is not null and answer_by = 'chat' and ended_at > claimed_at
       order by ended_at desc limit $4
     ), lately as materialized (
       select state, requested_at, coalesce(first_reply_at, ended_at, $3) as over_at from handoffs
       where shop_id = $1 and queue_id = $2 and requested_at > $3::timestamptz - interval '7 days' and requested_at <= $3
       order by requested_at desc limit 200
     ), told as materialized (
       select p.told_at, p.high_seconds, p.model_seconds, coalesce(p.ended_at, h.ended_at) as over_at
       from (select id, ended_at from handoffs where shop_id = $1 and queue_id = $2 and requested_at <= $3
             order by requested_at desc limit 100) h
       cross join lateral (select told_at, high_seconds, model_seconds, ended_at from promises
             where shop_id = $1 and handoff_id = h.id order by seq limit 1) p
     )
     select
       coalesce((select jsonb_agg(jsonb_build_object(
           'waitedSeconds', extract(epoch from first_reply_at - requested_at),
           'answeredAgoSeconds', greatest(0, extract(epoch from $3 - first_reply_at))) order by first_reply_at desc)
         from answered), '[]') as served,
       (select case when count(*) >= $7 then avg(seconds)::float8 end from ended) as "handleSeconds",
       (select case when count(*) >= $7 then avg(extract(epoch from first_reply_at - asked_at))::float8 end from answered
         where first_reply_at > asked_at) as "reactionSeconds",
       coalesce((select jsonb_agg(jsonb_build_object('promisedSeconds', high_seconds,
           'waitedSeconds', extract(epoch from coalesce(over_at, $3) - told_at),
           'modelSeconds', coalesce(model_seconds, high_seconds)) order by told_at desc)
         from (select * from told where high_seconds is not null
           and (over_at is not null or told_at + make_interval(secs => high_seconds) < $3)
           order by told_at desc limit $4) kept), '[]') as promises,
       (select case when count(*) filter (where state = 'abandoned') >= $7
           then sum(extract(epoch from over_at - requested_at))::float8 / count(*) filter (where state = 'abandoned') end
         from lately) as "patienceSeconds",
       coalesce((select jsonb_object_agg(priority, count) from (
         select priority, count(*)::int as count from handoffs
         where shop_id = $1 and queue_id = $2 and requested_at > $6 and requested_at <= $3 group by priority) asked), '{}')
         as "askedPerHour"`,
    [shopId, queueId, now, MOST, LONGEST_HANDLE_SECONDS, new Date(now.getTime() - HOUR_MS), FEWEST],
  );
  const [row] = rows;
  if (!row) throw new Error("A select without a table gives one row");
  return row;
}
