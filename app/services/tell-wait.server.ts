import * as handoffs from "#app/data/handoffs.server.ts";
import * as promises from "#app/data/promises.server.ts";
import { inShop } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { LAST_UPDATE, waitUpdate } from "#app/domain/waiting/window.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { queueState, tellAgain } from "./plan-handoff.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";

/**
 * Says something true to a shopper who still waits for the agent's first line, and schedules the next time in the same
 * commit. Safe to run twice: the n-th update of a handoff is told once.
 */
export async function tellWait(shopId: ShopId, handoffId: HandoffId, n: number): Promise<void> {
  const handoff = await inShop(shopId, (sql) => handoffs.find(sql, shopId, handoffId));
  if (!handoff || handoff.firstReplyAt || handoff.endedAt) return;
  const config = await shopConfig(shopId);
  const queue = queueOf(config, handoff.queueId);
  const done = await changeConversation(shopId, handoff.conversationId, async (it, now) => {
    const told = toldLines(it, handoffId);
    if (!stillWaits(it, handoffId) || told.some((line) => line.kind === "update" && line.n >= n))
      return refuse({ code: "nothing-to-say" });
    const body = waitUpdate({
      handoffId,
      n,
      state: await queueState(shopId, queue, now, handoff.requestedAt),
      waitedSeconds: Math.round((now.getTime() - handoff.requestedAt.getTime()) / 1_000),
      promised: told.find(({ kind }) => kind === "estimate")?.told ?? null,
      words: config.words,
    });
    return ok({
      bodies: [body],
      also: async (sql, events) => {
        for (const event of events) if (event.type === "wait.told") await promises.keep(sql, shopId, event);
        if (n < LAST_UPDATE) await tellAgain(sql, shopId, handoffId, n + 1, now);
      },
    });
  });
  if (!done.ok && done.error.code === "conflict")
    throw new Error("The conversation changed too often; the job comes again");
}

type Line = Extract<LogEvent, { type: "wait.told" }>;

function toldLines(it: Conversation, handoffId: HandoffId): Line[] {
  return it.events.filter(
    (event): event is Line => event.type === "wait.told" && event.handoffId === handoffId,
  );
}

/** In the queue, or claimed by an agent who has not written yet. */
function stillWaits({ holder }: Conversation, handoffId: HandoffId): boolean {
  if (holder.by === "queue") return holder.handoffId === handoffId;
  return holder.by === "agent" && holder.handoffId === handoffId && !holder.answered;
}
