import { hold } from "#app/domain/handoff/holding.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { postLine } from "./post-line.server.ts";
import { queueAnswerMail } from "./send-answer-mail.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

/**
 * What an agent writes to the shopper, by e-mail too where that was agreed. The first line ends the wait and settles the
 * promises made about it.
 */
export async function postAsAgent(
  staff: Staff,
  conversationId: ConversationId,
  sent: { readonly clientId: string; readonly text: string },
) {
  const { shopId, agentId, name } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const body = { type: "message.posted", author: "agent", agentId, agentName: name, ...sent } as const;
  return postLine(shopId, { conversationId, authorId: agentId, body }, (it) => {
    const held = hold(it, agentId);
    if (!held.ok) return held;
    if (it.episode?.answerBy !== "e-mail") return ok(null);
    return ok(async (sql, [event]) => {
      if (event) await queueAnswerMail(sql, shopId, { conversationId, seq: event.seq, at: event.at });
    });
  });
}
