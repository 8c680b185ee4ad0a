import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** What passed through the chat of late. */
export type VolumeRow = {
  readonly conversations: number;
  /** The first of them; null when there is none. */
  readonly firstAt: Date | null;
  /** Of those counted as answered or not: the assistant had an answer each time and nobody had to take over. */
  readonly routine: number;
  readonly judged: number;
  /** The mean of the mirrored orders in the shop's own currency. */
  readonly orderValue: number | null;
};

/** The mix of questions is read from so many of the newest conversations. */
const MOST_JUDGED = 2_000;

export function since(shopId: ShopId, from: Date): Promise<VolumeRow> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<VolumeRow>(
      `with newest as (
         select id from conversations where shop_id = $1 and created_at >= $2 order by last_at desc limit $3
       ), judged as (
         select bool_and(e.details->'bot'->>'kind' <> 'not-known') filter (where e.details ? 'bot') as "answered",
           bool_or(e.details->'bot'->>'kind' = 'answer') as "hadAnswer",
           bool_or(e.type = 'handoff.requested') as "handedOver"
         from newest join events e on e.shop_id = $1 and e.conversation_id = newest.id
         group by newest.id
       )
       select
         (select count(*)::int from conversations where shop_id = $1 and created_at >= $2) as "conversations",
         (select min(created_at) from conversations where shop_id = $1 and created_at >= $2) as "firstAt",
         (select count(*)::int from judged where "answered" and "hadAnswer" and not "handedOver") as "routine",
         (select count(*)::int from judged where "hadAnswer" or "handedOver") as "judged",
         (select avg((data->'total'->>'amount')::numeric)::float8 from orders o join shops s on s.id = $1
            where o.shop_id = $1 and o.placed_at >= $2 and data->'total'->>'currency' = s.currency) as "orderValue"`,
      [shopId, from, MOST_JUDGED],
    );
    const [row] = rows;
    if (!row) throw new Error("A select without a table gives one row");
    return row;
  });
}
