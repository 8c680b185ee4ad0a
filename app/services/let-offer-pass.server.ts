import * as presence from "#app/data/presence.server.ts";
import { clock } from "#app/clock.ts";
import { inShop } from "#app/db.server.ts";
import { passOffer } from "./decline-offer.server.ts";
import type { Ids } from "./change-handoff.server.ts";

/** Who lets so many pass in a row is not there, whatever their open inbox says. */
const MOST_MISSES = 3;

/** An offer was not answered in time: the next one is asked, and whoever let too many pass counts as away. */
export async function letOfferPass({ shopId, conversationId }: Ids, fence: number): Promise<void> {
  const done = await passOffer(shopId, conversationId, { agentId: null, fence, why: "no-answer" });
  if (!done.ok) {
    if (done.error.code === "conflict")
      throw new Error("The conversation changed too often; the job comes again");
    return;
  }
  const [missed] = done.value.events;
  if (missed?.type !== "offer.missed") return;
  const { id: agentId } = missed.to;
  await inShop(shopId, (sql) => presence.missed(sql, shopId, { agentId, at: clock(), most: MOST_MISSES }));
}
