import type { MissedWhy } from "#app/domain/conversation/handoff-events.ts";
import type { AgentId, ConversationId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { canAnswer, type Staff } from "./staff.ts";
import { waitAnew } from "./wait-anew.server.ts";

/** The agent who is asked does not take it: the next one is asked in the same commit. */
export async function declineOffer(staff: Staff, conversationId: ConversationId) {
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const done = await passOffer(staff.shopId, conversationId, { agentId: staff.agentId, why: "declined" });
  return done.ok ? ok({ conversationId, seq: done.value.conversation.seq }) : refuse(done.error);
}

type Passed = {
  /** Null: whoever is asked. */
  readonly agentId: AgentId | null;
  /** Of the offer that is meant; a later one stays. */
  readonly fence?: number;
  readonly why: MissedWhy;
};

/** Ends an offer that was not taken and asks the next one. Refused where it is no longer open. */
export function passOffer(shopId: ShopId, conversationId: ConversationId, { agentId, fence, why }: Passed) {
  return changeConversation<{ code: "not-offered" }>(shopId, conversationId, async (it, now) => {
    const { episode } = it;
    const isMeant = episode?.offer && (agentId === null || episode.offer.to.id === agentId);
    if (!episode?.offer || !isMeant || (fence !== undefined && episode.fence !== fence))
      return refuse({ code: "not-offered" });
    const { to } = episode.offer;
    const config = await shopConfig(shopId);
    const queue = queueOf(config, episode.queueId);
    const passed = [...episode.passed.filter(({ id }) => id !== to.id), { id: to.id, at: now }];
    const next = await waitAnew(shopId, { episode, config, queue, passed, now }, null);
    return ok({
      bodies: [{ type: "offer.missed", author: "system", handoffId: episode.id, to, why }, ...next],
    });
  });
}
