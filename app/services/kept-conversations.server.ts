import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";

/** About 5 KB each, and never more than 50: all of them fit into memory whatever shoppers write. */
const MOST_KEPT = 4_000;
const LONGEST_KEPT_LINES = 400;
const LONGEST_KEPT_LETTERS = 20_000;

const kept = singleton("conversations", () => new Map<string, Conversation>());

/**
 * The folded log, from memory when this process wrote it last. It may be stale: every write names the `seq` it read, so
 * that a stale copy costs one more read and never a wrong line.
 */
export async function loadConversation(shopId: ShopId, id: ConversationId): Promise<Conversation | null> {
  const known = kept.get(key(shopId, id));
  if (known) return known;
  const found = await inShop(shopId, (sql) => conversations.find(sql, shopId, id));
  if (found) keepConversation(shopId, found);
  return found;
}

export function isKept(shopId: ShopId, id: ConversationId): boolean {
  return kept.has(key(shopId, id));
}

export function keepConversation(shopId: ShopId, it: Conversation): void {
  const at = key(shopId, it.id);
  kept.delete(at);
  if (it.holder.by === "nobody" || isLong(it)) return;
  kept.set(at, it);
  if (kept.size <= MOST_KEPT) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}

function isLong({ events }: Conversation): boolean {
  const letters = () => events.reduce((sum, event) => sum + ("text" in event ? event.text.length : 0), 0);
  return events.length > LONGEST_KEPT_LINES || letters() > LONGEST_KEPT_LETTERS;
}

export function forgetConversation(shopId: ShopId, id: ConversationId): void {
  kept.delete(key(shopId, id));
}

export function forgetConversationsOf(shopId: ShopId): void {
  for (const at of kept.keys()) if (at.startsWith(`${shopId}/`)) kept.delete(at);
}

const key = (shopId: ShopId, id: ConversationId) => `${shopId}/${id}`;
