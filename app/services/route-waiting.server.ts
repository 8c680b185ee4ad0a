import { clock } from "#app/clock.ts";
import * as lines from "#app/data/lines.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import { isQueued } from "#app/domain/handoff/episode.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { isOpen } from "#app/domain/opening/open-at.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { eligible } from "#app/domain/routing/eligible.ts";
import { hasRoom, isReady, type Member } from "#app/domain/routing/member.ts";
import { offerTo } from "#app/domain/routing/offer-to.ts";
import { anyRoom, roomAfter } from "#app/domain/routing/room.ts";
import { changeConversation } from "./change-conversation.server.ts";
import { inLane } from "./lane.ts";
import { queueOf, type ShopConfig, shopConfig } from "./shop-config.server.ts";

const MOST_AT_ONCE = 100;

/**
 * Gives what waits to whom is free, first in line first, until nobody has room. Runs whenever somebody comes, frees up, a
 * queue opens or an offer lapses; running it twice gives nothing twice, because each offer names the version it read and
 * an agent's room is counted under the lock of their row.
 */
export function routeWaiting(shopId: ShopId): Promise<void> {
  return inLane(`route/${shopId}`, async () => {
    const config = await shopConfig(shopId);
    const now = clock();
    const queueIds = openQueues(config, now);
    if (queueIds.length === 0) return;
    let team: readonly Member[] = await inShop(shopId, (sql) => members.list(sql, shopId, now));
    let behind: lines.InLine | null = null;
    do {
      const front = { queueIds, most: MOST_AT_ONCE, behind };
      const next: lines.InLineSpeaking[] = await inShop(shopId, (sql) => lines.unasked(sql, shopId, front));
      for (const one of next) {
        if (!anyRoom(team)) return;
        if (mayFit(config, one, team)) team = await ask(shopId, { ...one, config, team });
      }
      behind = next.length < MOST_AT_ONCE ? null : (next.at(-1) ?? null);
    } while (behind !== null);
  });
}

/** Whether anybody with room could answer: who is first in a line and fits nobody holds up nobody behind. */
function mayFit(
  config: ShopConfig,
  { queueId, language }: lines.InLineSpeaking,
  team: readonly Member[],
): boolean {
  return eligible(queueOf(config, queueId), { language }, team).some(
    (member) => isReady(member) && hasRoom(member),
  );
}

function openQueues({ queues, timezone }: ShopConfig, now: Date) {
  return queues
    .filter((queue) => queue.mode === "push" && isOpen(openingOf(queue, timezone), now))
    .map(({ id }) => id);
}

type Asking = {
  readonly conversationId: lines.InLine["conversationId"];
  readonly config: ShopConfig;
  readonly team: readonly Member[];
};

/** Asks whom it suits best; answers with the team as it is then. */
async function ask(shopId: ShopId, { conversationId, config, team }: Asking): Promise<readonly Member[]> {
  let tried = 0;
  let known = team;
  const done = await changeConversation<{ code: "nothing-to-offer" | "nobody" }>(
    shopId,
    conversationId,
    async ({ episode }, now) => {
      // Decided again: what is known of the team may be what was out of date.
      if (tried > 0) known = await inShop(shopId, (sql) => members.list(sql, shopId, now));
      tried += 1;
      if (!episode || !isQueued(episode) || episode.offer || episode.preparing || episode.answerBy !== "chat")
        return refuse({ code: "nothing-to-offer" });
      const { language, passed, agent, id } = episode;
      const demand = { language, passed, lastAgentId: agent?.id ?? null, now };
      const offer = offerTo(id, queueOf(config, episode.queueId), { demand, team: known });
      return offer ? ok({ bodies: [offer] }) : refuse({ code: "nobody" });
    },
  );
  if (!done.ok) return known;
  const [offer] = done.value.events;
  return offer?.type === "handoff.offered" ? roomAfter(known, offer.to.id) : known;
}
