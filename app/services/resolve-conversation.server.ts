import type { Outcome } from "#app/domain/conversation/handoff-events.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok } from "#app/domain/result.ts";
import { asHolder } from "./hold-conversation.server.ts";
import type { Staff } from "./staff.ts";

/** Ends the episode with its outcome. */
export function resolveConversation(staff: Staff, conversationId: ConversationId, outcome: Outcome) {
  return asHolder(staff, conversationId, async ({ by }) =>
    ok([{ type: "conversation.resolved", ...by, outcome }]),
  );
}
