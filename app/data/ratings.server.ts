import type { Sql } from "#app/db.server.ts";
import type { Score } from "#app/domain/conversation/events.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";

/** The shopper may change their mind: the last one counts, the log keeps all. */
export async function rate(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
  score: Score,
  at: Date,
): Promise<void> {
  await sql.query(
    `insert into ratings (shop_id, conversation_id, score, at) values ($1, $2, $3, $4)
     on conflict (shop_id, conversation_id) do update set score = excluded.score, at = excluded.at`,
    [shopId, conversationId, score, at],
  );
}
