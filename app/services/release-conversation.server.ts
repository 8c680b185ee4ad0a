import type { ConversationId } from "#app/domain/ids.ts";
import { ok } from "#app/domain/result.ts";
import { asHolder } from "./hold-conversation.server.ts";
import { returned } from "./return-conversation.server.ts";
import type { Staff } from "./staff.ts";

/** The agent gives a conversation back to its queue, with a word for whoever takes it next. */
export function releaseConversation(staff: Staff, conversationId: ConversationId, note: string | null) {
  return asHolder(staff, conversationId, async ({ it, now }) =>
    ok(await returned(staff.shopId, { it, now, why: "released", note })),
  );
}
