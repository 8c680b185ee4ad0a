import { retryable } from "./retryable.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { syncKnowledge } from "./sync-knowledge.server.ts";

/** Shopify sends no news of policies and pages; a change of the shop is the nearest thing to it. */
export async function refreshKnowledge(shopId: ShopId): Promise<void> {
  retryable(await syncKnowledge(shopId));
}
