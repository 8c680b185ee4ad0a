import type { Ids } from "./change-handoff.server.ts";
import { passOffer } from "./decline-offer.server.ts";

/** An offer was not answered in time: the next one is asked. One that is no longer open stays as it is. */
export async function letOfferPass({ shopId, conversationId }: Ids, fence: number): Promise<void> {
  const done = await passOffer(shopId, conversationId, { agentId: null, fence, why: "no-answer" });
  if (!done.ok && done.error.code === "conflict")
    throw new Error("The conversation changed too often; the job comes again");
}
