import * as agents from "#app/data/agents.server.ts";
import { mayReopen } from "#app/domain/handoff/same-issue.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { belongs } from "#app/domain/routing/eligible.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

/** An agent takes a resolved conversation up again; within seven days it is the same issue. */
export async function reopenConversation(staff: Staff, conversationId: ConversationId) {
  const { shopId, agentId, name } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const config = await shopConfig(shopId);
  const skills = await agents.skillsOf(shopId, agentId);
  const done = await changeConversation<{ code: "too-late-to-reopen" } | { code: "not-trained" }>(
    shopId,
    conversationId,
    async (it, now) => {
      if (!mayReopen(it, now) || it.episode === null) return refuse({ code: "too-late-to-reopen" });
      const { id: handoffId, queueId } = it.episode;
      const queue = queueOf(config, queueId);
      if (queue.isSpecialist && !belongs({ id: agentId, skills }, queue))
        return refuse({ code: "not-trained" });
      return ok({
        bodies: [{ type: "conversation.reopened", author: "agent", agentId, agentName: name, handoffId }],
      });
    },
  );
  if (done.ok) return ok({ conversationId, seq: done.value.conversation.seq });
  // The shopper has begun another conversation since: one at a time is open.
  return done.error.code === "duplicate" ? refuse({ code: "another-is-open" }) : refuse(done.error);
}
