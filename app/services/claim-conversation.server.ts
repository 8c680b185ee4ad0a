import * as handoffs from "#app/data/handoffs.server.ts";
import { claim, type ClaimRefusal } from "#app/domain/handoff/holding.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

type HeldAlready = { code: "held-already"; seq: number };

/** Takes a waiting conversation. Exactly one agent wins; the others are told who was faster. */
export async function claimConversation(staff: Staff, conversationId: ConversationId) {
  const { shopId, agentId, name } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const done = await changeConversation<ClaimRefusal | HeldAlready>(shopId, conversationId, async (it) => {
    const claimed = claim(it, agentId);
    if (!claimed.ok) return claimed;
    if (!claimed.value) return refuse({ code: "held-already", seq: it.seq });
    const { handoffId } = claimed.value;
    return ok({
      bodies: [{ type: "conversation.claimed", author: "agent", agentId, agentName: name, handoffId }],
      also: async (sql, [event]) => {
        if (event) await handoffs.claim(sql, shopId, handoffId, agentId, event.at);
      },
    });
  });
  if (done.ok) return ok({ conversationId, seq: done.value.conversation.seq });
  return done.error.code === "held-already"
    ? ok({ conversationId, seq: done.error.seq })
    : refuse(done.error);
}
