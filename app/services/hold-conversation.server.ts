import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { hold, type HoldRefusal } from "#app/domain/handoff/holding.ts";
import type { Episode } from "#app/domain/handoff/episode.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

export type Holding = {
  readonly it: Conversation;
  readonly episode: Episode;
  readonly now: Date;
  /** Who does it, as a line of the log says it. */
  readonly by: { readonly author: "agent"; readonly agentId: Staff["agentId"]; readonly agentName: string };
};

/** What the holder of a conversation does with it; everybody else is told who holds it. */
export async function asHolder<Refusal extends { code: string } = never>(
  staff: Staff,
  conversationId: ConversationId,
  decide: (holding: Holding) => Promise<Result<readonly EventBody[], Refusal>>,
) {
  const { shopId, agentId, name } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const done = await changeConversation<HoldRefusal | Refusal>(shopId, conversationId, async (it, now) => {
    const held = hold(it, agentId);
    if (!held.ok) return held;
    if (it.episode === null) throw new Error("An agent holds a conversation without a handoff");
    const by = { author: "agent", agentId, agentName: name } as const;
    const decided = await decide({ it, episode: it.episode, now, by });
    return decided.ok ? ok({ bodies: decided.value }) : decided;
  });
  return done.ok ? ok({ conversationId, seq: done.value.conversation.seq }) : refuse(done.error);
}
