import type { InboxRow } from "#app/contract/inbox-row.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { type ConversationRow, toRow } from "#app/domain/conversation/row.ts";
import { CustomerId, type ConversationId, type ShopId } from "#app/domain/ids.ts";
import { findCustomer } from "./find-customer.server.ts";

const LISTED = 200;
/** Whom we do not know by name. The inbox shows its own word for it. */
const UNKNOWN = "Visitor";

/** The inbox as it stands: those who wait first. */
export async function listInbox(shopId: ShopId): Promise<InboxRow[]> {
  const rows = await inShop(shopId, (sql) => conversations.list(sql, shopId, LISTED));
  return Promise.all(rows.map((row) => toInboxRow(shopId, row)));
}

/** One row as it is now, from the table. */
export async function findInboxRow(shopId: ShopId, id: ConversationId): Promise<InboxRow | null> {
  const row = await inShop(shopId, (sql) => conversations.listed(sql, shopId, id));
  return row && toInboxRow(shopId, row);
}

/** One row from a conversation that was just written here, without asking the table. */
export function rowOf(shopId: ShopId, it: Conversation): Promise<InboxRow> {
  return toInboxRow(shopId, { ...toRow(it), id: it.id, customer_id: it.customerId });
}

async function toInboxRow(shopId: ShopId, row: conversations.ListedRow): Promise<InboxRow> {
  const customer = row.customer_id ? await findCustomer(shopId, CustomerId(row.customer_id)) : null;
  return {
    conversationId: row.id,
    lastSeq: row.last_seq,
    holder: row.holder,
    agentId: row.agent_id,
    agentName: row.agent_name,
    queueName: row.queue_name,
    who: customer?.name ?? UNKNOWN,
    signedIn: row.customer_id !== null,
    tier: customer?.tier ?? row.tier,
    reason: row.reason,
    issue: row.issue,
    lastText: row.last_text,
    lastAuthor: row.last_author,
    lastAt: row.last_at.toISOString(),
    waitingSince: row.waiting_since?.toISOString() ?? null,
    unread: row.unread,
    rating: row.rating,
    state: row.state,
    priority: row.priority,
    offered: offeredOf(row),
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    service: serviceOf(row),
    answerBy: row.answer_by,
  };
}

function offeredOf({ offered_to, offered_name, offered_until }: ConversationRow): InboxRow["offered"] {
  if (offered_to === null || offered_name === null || offered_until === null) return null;
  return { agentId: offered_to, agentName: offered_name, until: offered_until.toISOString() };
}

function serviceOf({ due_at, warn_at, level }: ConversationRow): InboxRow["service"] {
  if (due_at === null || level === null) return null;
  return { dueAt: due_at.toISOString(), warnAt: (warn_at ?? due_at).toISOString(), level };
}
