import * as handoffs from "#app/data/handoffs.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { awaitsWord, type Episode } from "#app/domain/handoff/episode.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { promisedAt, waitUpdate } from "#app/domain/waiting/update.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { standingOf } from "./queue-standing.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { toSay } from "./to-say.ts";

/**
 * Says something true to a shopper who still waits for the agent's first line. `after` is the last thing they were told
 * when this was planned: is it not the last any longer, somebody has spoken, and has planned the next word. Safe to run
 * twice.
 */
export async function tellWait(shopId: ShopId, handoffId: HandoffId, after: number | null): Promise<void> {
  const handoff = await inShop(shopId, (sql) => handoffs.find(sql, shopId, handoffId));
  if (!handoff) return;
  const config = await shopConfig(shopId);
  const done = await changeConversation(shopId, handoff.conversation_id, async (it, now) => {
    const episode = waitingEpisode(it, handoffId);
    if (episode === null || (after !== null && episode.told?.seq !== after))
      return refuse({ code: "nothing-to-say" });
    const queue = queueOf(config, episode.queueId);
    const { language, priority, requestedAt: askedAt } = episode;
    const line = { queue, timezone: config.timezone, askedAt, priority, language, handoffId };
    const { standing } = await standingOf(shopId, line, now);
    const promised = promisedAt(it.events, handoffId);
    return ok({
      bodies: [waitUpdate({ episode, standing, promised, ...toSay(config, queue, { language, now }) })],
    });
  });
  if (!done.ok && done.error.code === "conflict")
    throw new Error("The conversation changed too often; the job comes again");
}

function waitingEpisode({ episode }: Conversation, handoffId: HandoffId): Episode | null {
  const isMeant = episode?.id === handoffId && awaitsWord(episode) && episode.updates < episode.lastUpdate;
  return isMeant ? episode : null;
}
