import * as handoffs from "#app/data/handoffs.server.ts";
import type { Outcome } from "#app/domain/conversation/events.ts";
import { hold } from "#app/domain/handoff/holding.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

/** Ends the episode with its outcome. Saying it twice is saying it once. */
export async function resolveConversation(staff: Staff, conversationId: ConversationId, outcome: Outcome) {
  const { shopId, agentId, name } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const done = await changeConversation(shopId, conversationId, async (it) => {
    const held = hold(it, agentId);
    if (!held.ok) return held;
    const { handoffId } = held.value;
    return ok({
      bodies: [{ type: "conversation.resolved", author: "agent", agentId, agentName: name, outcome }],
      also: async (sql, [event]) => {
        if (event) await handoffs.end(sql, shopId, handoffId, outcome, event.at);
      },
    });
  });
  return done.ok ? ok({ conversationId, seq: done.value.conversation.seq }) : refuse(done.error);
}
