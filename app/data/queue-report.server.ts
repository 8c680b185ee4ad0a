import type { Sql } from "#app/db.server.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";

/** How a queue's promises went: of each handoff the one that was told first, once it is settled. */
export type PromiseFigures = {
  readonly queueId: QueueId;
  readonly settled: number;
  readonly kept: number;
  /** By how much of what was told the broken ones were late, the middle one: 0.25 is a quarter. Null: none was broken. */
  readonly overshoot: number | null;
};

/** By queue, told since this moment; a queue without any is left out. A promise that named no time is none. */
export async function promises(sql: Sql, shopId: ShopId, since: Date): Promise<PromiseFigures[]> {
  const { rows } = await sql.query<PromiseFigures>(
    `with first as (
       select distinct on (p.handoff_id) h.queue_id, p.kept,
         extract(epoch from p.ended_at - p.told_at) / nullif(p.high_seconds, 0) - 1 as late
       from promises p join handoffs h on h.shop_id = p.shop_id and h.id = p.handoff_id
       where p.shop_id = $1 and h.requested_at >= $2
       order by p.handoff_id, p.seq
     )
     select queue_id as "queueId", count(*)::int as "settled", count(*) filter (where kept)::int as "kept",
       (percentile_cont(0.5) within group (order by late) filter (where not kept))::float8 as "overshoot"
     from first where kept is not null group by queue_id`,
    [shopId, since],
  );
  return rows;
}
