import type { ConversationId } from "#app/domain/ids.ts";
import { ok } from "#app/domain/result.ts";
import { asHolder } from "./hold-conversation.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import type { Staff } from "./staff.ts";

/** Gives the chat back to the assistant, which says so itself: a bot that stays silent then would be a dead end. */
export async function handBack(staff: Staff, conversationId: ConversationId, note: string | null) {
  const config = await shopConfig(staff.shopId);
  return asHolder(staff, conversationId, async ({ episode, by }) => {
    const text = config.wordsIn(episode.language)("wait.handed-back", { agent: staff.name });
    return ok([
      { type: "conversation.handed-back", ...by, handoffId: episode.id, note },
      { type: "message.posted", author: "bot", text, bot: { kind: "small-talk" } },
    ]);
  });
}
