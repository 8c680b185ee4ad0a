import type { Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { fromEventRow, type StoredRow } from "./event-rows.ts";

const COLUMNS = `seq, type, author, author_id as "authorId", client_id as "clientId", text, details, at`;

/** The lines of one conversation after `after`, oldest first. */
export async function after(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
  after: number,
  limit: number,
): Promise<LogEvent[]> {
  const { rows } = await sql.query<StoredRow>({
    name: "events-after",
    text: `select ${COLUMNS} from events where shop_id = $1 and conversation_id = $2 and seq > $3 order by seq limit $4`,
    values: [shopId, conversationId, after, limit],
  });
  return rows.map(fromEventRow);
}

/** The line that this author sent under this id, in whichever conversation it went. */
export async function byClientId(sql: Sql, shopId: ShopId, authorId: string, clientId: string) {
  const { rows } = await sql.query<StoredRow & { conversationId: ConversationId }>(
    `select conversation_id as "conversationId", ${COLUMNS} from events
     where shop_id = $1 and author_id = $2 and client_id = $3`,
    [shopId, authorId, clientId],
  );
  const [row] = rows;
  return row ? { conversationId: row.conversationId, event: fromEventRow(row) } : null;
}
