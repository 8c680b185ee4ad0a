import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

export type Today = {
  readonly waiting: number;
  readonly longestWaitSince: Date | null;
  readonly withAgents: number;
  readonly conversations: number;
  readonly handedOver: number;
  /** Seconds from the handoff to the agent's first line, the middle one of today's. */
  readonly firstReplySeconds: number | null;
  readonly promisesKept: number;
  readonly promisesSettled: number;
  readonly rating: number | null;
};

/** The figures of the home page: what is going on, and what happened since the shop's day began. */
export function figures(shopId: ShopId, since: Date): Promise<Today> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Today>(
      `select
         (select count(*)::int from conversations where shop_id = $1 and holder = 'queue') as "waiting",
         (select min(waiting_since) from conversations where shop_id = $1 and holder = 'queue') as "longestWaitSince",
         (select count(*)::int from conversations where shop_id = $1 and holder = 'agent') as "withAgents",
         (select count(*)::int from conversations where shop_id = $1 and created_at >= $2) as "conversations",
         (select count(*)::int from handoffs where shop_id = $1 and requested_at >= $2) as "handedOver",
         (select percentile_cont(0.5) within group (order by extract(epoch from first_reply_at - requested_at))
            from handoffs where shop_id = $1 and requested_at >= $2 and first_reply_at is not null
         )::float8 as "firstReplySeconds",
         (select count(*)::int from promises where shop_id = $1 and ended_at >= $2 and kept) as "promisesKept",
         (select count(*)::int from promises where shop_id = $1 and ended_at >= $2 and kept is not null)
           as "promisesSettled",
         (select avg(score) from ratings where shop_id = $1 and at >= $2)::float8 as "rating"`,
      [shopId, since],
    );
    const [row] = rows;
    if (!row) throw new Error("A select without a table gives one row");
    return row;
  });
}
