import type { Sql } from "#app/db.server.ts";
import { fold, newConversation, type Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationRow } from "#app/domain/conversation/row.ts";
import type { AgentId, ConversationId, CustomerId, ShopId, VisitorId } from "#app/domain/ids.ts";
import * as events from "./events.server.ts";

const WHOLE_LOG = 1_000_000;

export type ListedRow = ConversationRow & { id: ConversationId; customer_id: string | null };

type Key = { visitor_id: VisitorId; customer_id: CustomerId | null };

/** The folded log of a conversation, or null where this shop has none of that id. */
export async function find(sql: Sql, shopId: ShopId, id: ConversationId): Promise<Conversation | null> {
  const { rows } = await sql.query<Key>(
    `select visitor_id, customer_id from conversations where shop_id = $1 and id = $2`,
    [shopId, id],
  );
  const [key] = rows;
  if (!key) return null;
  const log = await events.after(sql, shopId, id, 0, WHOLE_LOG);
  return fold(newConversation(id, key.visitor_id, key.customer_id), log);
}

/** The visitor's newest conversation, whoever holds it. */
export async function newestOf(sql: Sql, shopId: ShopId, visitorId: VisitorId) {
  const { rows } = await sql.query<{
    id: ConversationId;
    lastSeq: number;
    holder: ConversationRow["holder"];
  }>(
    `select id, last_seq as "lastSeq", holder from conversations
     where shop_id = $1 and visitor_id = $2 order by created_at desc, id desc limit 1`,
    [shopId, visitorId],
  );
  return rows[0] ?? null;
}

/** Who of the team answered this visitor last, if they are still in it. */
export async function lastAgentOf(sql: Sql, shopId: ShopId, visitorId: VisitorId): Promise<AgentId | null> {
  const { rows } = await sql.query<{ agent_id: AgentId }>(
    `select h.agent_id from conversations c join handoffs h on h.shop_id = $1 and h.conversation_id = c.id
     where c.shop_id = $1 and c.visitor_id = $2 and h.first_reply_at is not null and h.agent_id is not null
     order by h.requested_at desc limit 1`,
    [shopId, visitorId],
  );
  return rows[0]?.agent_id ?? null;
}

/** Whether this visitor may read this conversation, and how far its log goes. */
export async function lastSeqFor(sql: Sql, shopId: ShopId, id: ConversationId, visitorId: VisitorId | null) {
  const { rows } = await sql.query<{ last_seq: number }>(
    `select last_seq from conversations where shop_id = $1 and id = $2 and ($3::uuid is null or visitor_id = $3)`,
    [shopId, id, visitorId],
  );
  return rows[0]?.last_seq ?? null;
}

/** How far the logs of these conversations go: what a poll compares with what it has. */
export async function lastSeqs(sql: Sql, shopId: ShopId, ids: readonly string[]) {
  const { rows } = await sql.query<{ id: ConversationId; lastSeq: number }>(
    `select id, last_seq as "lastSeq" from conversations where shop_id = $1 and id = any($2)`,
    [shopId, ids],
  );
  return rows;
}

/** What the inbox lists: those who wait first, longest wait on top, then the newest activity. */
export async function list(sql: Sql, shopId: ShopId, limit: number): Promise<ListedRow[]> {
  const waiting = await sql.query<ListedRow>(
    `select * from conversations where shop_id = $1 and holder = 'queue' order by waiting_since, id limit $2`,
    [shopId, limit],
  );
  const others = await sql.query<ListedRow>(
    `select * from conversations where shop_id = $1 and holder <> 'queue' order by last_at desc, id limit $2`,
    [shopId, limit - waiting.rows.length],
  );
  return [...waiting.rows, ...others.rows];
}

/** What has grown since then: what an inbox may have missed. */
export async function changedSince(sql: Sql, shopId: ShopId, since: Date) {
  const { rows } = await sql.query<{ id: ConversationId; lastSeq: number }>(
    `select id, last_seq as "lastSeq" from conversations where shop_id = $1 and last_at >= $2`,
    [shopId, since],
  );
  return rows;
}

export async function listed(sql: Sql, shopId: ShopId, id: ConversationId): Promise<ListedRow | null> {
  const { rows } = await sql.query<ListedRow>(`select * from conversations where shop_id = $1 and id = $2`, [
    shopId,
    id,
  ]);
  return rows[0] ?? null;
}
