import * as agents from "#app/data/agents.server.ts";
import { claim, type ClaimRefusal, type Taker } from "#app/domain/handoff/holding.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

type HeldAlready = { code: "held-already"; seq: number };

/** Takes a waiting conversation. Exactly one agent wins; the others are told who was faster. */
export async function claimConversation(
  staff: Staff,
  conversationId: ConversationId,
  how: Taker["how"] = "picked",
) {
  const { shopId, agentId, name, role } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const config = await shopConfig(shopId);
  const skills = await agents.skillsOf(shopId, agentId);
  const done = await changeConversation<ClaimRefusal | HeldAlready>(shopId, conversationId, async (it) => {
    const queue = queueOf(config, it.episode?.queueId ?? null);
    const claimed = claim(it, { agentId, skills, isAdmin: role === "admin", how }, queue);
    if (!claimed.ok) return claimed;
    if (!claimed.value) return refuse({ code: "held-already", seq: it.seq });
    const { episode } = claimed.value;
    return ok({
      bodies: [
        {
          type: "conversation.claimed",
          author: "agent",
          agentId,
          agentName: name,
          handoffId: episode.id,
          how: claimed.value.how,
        },
      ],
    });
  });
  if (done.ok) return ok({ conversationId, seq: done.value.conversation.seq });
  return done.error.code === "held-already"
    ? ok({ conversationId, seq: done.error.seq })
    : refuse(done.error);
}
