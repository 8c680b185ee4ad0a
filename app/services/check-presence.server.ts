import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as members from "#app/data/members.server.ts";
import * as presence from "#app/data/presence.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ReturnedWhy } from "#app/domain/conversation/handoff-events.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";
import { passOffer } from "./decline-offer.server.ts";
import { returnConversation } from "./return-conversation.server.ts";

/** A connection that breaks comes back within this; then nothing was lost, and nobody noticed. */
export const GRACE_MS = 30_000;

/** Looks whether an agent is still there, and again later while they are; when they are gone, gives back what they held. */
export async function checkPresence(shopId: ShopId, agentId: AgentId, watch: number): Promise<void> {
  const isGone = await inShop(shopId, async (sql) => {
    const known = await presence.find(sql, shopId, agentId);
    if (!known || known.watch !== watch) return false;
    const now = clock();
    const goneAt = (known.presentUntil?.getTime() ?? 0) + GRACE_MS;
    if (goneAt <= now.getTime()) return true;
    await send(sql, "presence.check", { shopId, agentId, watch }, { at: new Date(goneAt) });
    return false;
  });
  if (isGone) await giveBack(shopId, agentId, "gone");
}

/** Everything an agent holds or is asked to take goes back to its queue, in its old place. */
export async function giveBack(shopId: ShopId, agentId: AgentId, why: ReturnedWhy): Promise<void> {
  const [held, offered] = await inShop(shopId, async (sql) => [
    await members.held(sql, shopId, agentId),
    await members.offered(sql, shopId, agentId),
  ]);
  for (const id of offered) await passOffer(shopId, id, { agentId, why: "gone" });
  for (const id of held) await returnConversation(shopId, id, { agentId, why });
}
