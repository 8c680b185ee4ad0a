import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ReturnedWhy } from "#app/domain/conversation/handoff-events.ts";
import type { AgentId, ConversationId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { waitAnew } from "./wait-anew.server.ts";

/** Takes a conversation from an agent who is not there any more. One they no longer hold stays as it is. */
export async function returnConversation(
  shopId: ShopId,
  conversationId: ConversationId,
  { agentId, why }: { agentId: AgentId; why: ReturnedWhy },
): Promise<void> {
  const done = await changeConversation(shopId, conversationId, async (it, now) => {
    if (it.holder.by !== "agent" || it.holder.agentId !== agentId) return refuse({ code: "not-theirs" });
    return ok({ bodies: await returned(shopId, { it, now, why, note: null }) });
  });
  if (!done.ok && done.error.code === "conflict") throw new Error("The conversation changed too often");
}

type Back = {
  readonly it: Conversation;
  readonly now: Date;
  readonly why: ReturnedWhy;
  readonly note: string | null;
};

/** The lines that bring a held conversation back to its queue. A shopper who waits for no word is left in peace. */
export async function returned(shopId: ShopId, { it, now, why, note }: Back): Promise<EventBody[]> {
  const { episode } = it;
  if (!episode?.agent) throw new Error("Nobody holds it");
  const config = await shopConfig(shopId);
  const queue = queueOf(config, episode.queueId);
  const from = episode.agent;
  const said = episode.isAwaited ? { key: "wait.update.returned", variables: { agent: from.name } } : null;
  const passed = [{ id: from.id, at: now }];
  const isByMail = episode.answerBy === "e-mail";
  return [
    { type: "conversation.returned", author: "system", handoffId: episode.id, from, why, note },
    ...(isByMail ? [] : await waitAnew(shopId, { episode, config, queue, passed, now }, said)),
  ];
}
