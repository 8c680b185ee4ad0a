import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { asHolder } from "./hold-conversation.server.ts";
import type { Staff } from "./staff.ts";

const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** Puts a conversation aside until then, or until the shopper writes. What is answered can wait, nothing else. */
export function snoozeConversation(staff: Staff, conversationId: ConversationId, until: Date) {
  return asHolder<{ code: "not-a-time" } | { code: "answer-first" }>(
    staff,
    conversationId,
    async ({ episode, now, by }) => {
      const ahead = until.getTime() - now.getTime();
      if (!(ahead > 0 && ahead <= MOST_DAYS * DAY_MS)) return refuse({ code: "not-a-time" });
      if (episode.isAwaited) return refuse({ code: "answer-first" });
      const handoffId = episode.id;
      return ok([{ type: "conversation.snoozed", ...by, handoffId, until: until.toISOString() }]);
    },
  );
}

/** Takes it up again before its time. */
export function wakeConversation(staff: Staff, conversationId: ConversationId) {
  return asHolder(staff, conversationId, async ({ episode }) =>
    ok([{ type: "conversation.woken", author: "system", handoffId: episode.id }]),
  );
}
