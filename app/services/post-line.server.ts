import type { Posted } from "#app/contract/line.ts";
import * as events from "#app/data/events.server.ts";
import { inShop } from "#app/db.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { changeConversation, type Change, type ChangeRefusal } from "./change-conversation.server.ts";
import { sameLine } from "./same-line.ts";

export type PostedLine = { readonly posted: Posted; readonly replayed: boolean };
export type LineRefusal = ChangeRefusal | { code: "client-id-reused" };

type SentBody = EventBody & { readonly clientId: string };

/** What a device did under an id of its own, and in which conversation. */
export type Sent = {
  readonly conversationId: ConversationId;
  readonly authorId: string;
  readonly clientId: string;
  /** Whether an earlier line under that id says the same. */
  readonly isSame: (earlier: EventBody) => boolean;
};

/**
 * Appends one line that a device sent under its own id, with what `allow` adds to the commit. The same id with the same
 * line gives the same answer for ever, whatever has happened to the conversation since.
 */
export function postLine<Refusal extends { code: string }>(
  shopId: ShopId,
  { body, ...sent }: Pick<Sent, "conversationId" | "authorId"> & { body: SentBody },
  allow: (it: Conversation) => Result<Change["also"] | null, Refusal>,
): Promise<Result<PostedLine, Refusal | LineRefusal>> {
  const isSame = (earlier: EventBody) => sameLine(earlier, body);
  return postChange(shopId, { ...sent, clientId: body.clientId, isSame }, (it) => {
    const allowed = allow(it);
    if (!allowed.ok) return allowed;
    return ok({ bodies: [body], ...(allowed.value ? { also: allowed.value } : {}) });
  });
}

/** The same where more lines follow from what was done: the first is the device's own. */
export async function postChange<Refusal extends { code: string }>(
  shopId: ShopId,
  { conversationId, authorId, clientId, isSame }: Sent,
  decide: (it: Conversation) => Result<Change, Refusal>,
): Promise<Result<PostedLine, Refusal | LineRefusal>> {
  const done = await changeConversation(shopId, conversationId, async (it) => decide(it));
  if (done.ok) {
    const [event] = done.value.events;
    if (!event) throw new Error("A post without a line");
    return ok({ posted: answer(conversationId, event), replayed: false });
  }
  const earlier = await inShop(shopId, (sql) => events.byClientId(sql, shopId, authorId, clientId));
  if (!earlier) return done;
  if (earlier.conversationId !== conversationId || !isSame(earlier.event))
    return refuse({ code: "client-id-reused" });
  return ok({ posted: answer(conversationId, earlier.event), replayed: true });
}

function answer(conversationId: ConversationId, { seq, at }: { seq: number; at: Date }): Posted {
  return { conversationId, seq, at: at.toISOString() };
}
