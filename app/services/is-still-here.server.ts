import * as health from "#app/data/admin-health.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/**
 * Whether Shopify took the shop's token after that moment: then a removal from before it is not the last thing that happened.
 * A token that was turned down since proves nothing.
 */
export async function isStillHere(shopId: ShopId, since: Date): Promise<boolean> {
  const { lastAnswerAt, lastRefusal } = await health.find(shopId);
  if (!lastAnswerAt || lastAnswerAt <= since) return false;
  return !(lastRefusal?.code === "signed-out" && lastRefusal.at > lastAnswerAt);
}
