import type { Conversation } from "#app/domain/conversation/fold.ts";
import { isQueued } from "#app/domain/handoff/episode.ts";
import type { ConversationId, HandoffId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type Change, changeConversation } from "./change-conversation.server.ts";

export type Ids = {
  readonly shopId: ShopId;
  readonly conversationId: ConversationId;
  readonly handoffId: HandoffId;
};

/** Changes a conversation in which this very handoff goes on; anything else leaves it as it is. */
export async function changeHandoff(
  { shopId, conversationId, handoffId }: Ids,
  decide: (it: Conversation, now: Date) => Promise<Result<Change, { code: "not-due" }>>,
): Promise<void> {
  const done = await changeConversation(shopId, conversationId, async (it, now) =>
    it.episode?.id === handoffId ? decide(it, now) : refuse({ code: "not-due" }),
  );
  if (!done.ok && done.error.code === "conflict")
    throw new Error("The conversation changed too often; the job comes again");
}

/** What was needed is there, or is not waited for any longer: it may be offered now. */
export function prepared(
  episode: Conversation["episode"],
  found: boolean,
): Result<Change, { code: "not-due" }> {
  if (!episode || episode.preparing === null || !isQueued(episode)) return refuse({ code: "not-due" });
  return ok({ bodies: [{ type: "handoff.prepared", author: "system", handoffId: episode.id, found }] });
}
