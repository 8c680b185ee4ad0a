import { dropJobs } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import { inShop } from "#app/db.server.ts";
import * as shopErasure from "#app/data/shop-erasure.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { tellGone } from "./gone.server.ts";
import { isStillHere } from "./is-still-here.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

/** Shopify asks so long after the removal, at the latest. */
const AFTER_REMOVAL_MS = 49 * 3_600_000;

/**
 * Two days after the app was removed, Shopify asks for all of the shop to be erased. Its key goes with it, so that what is
 * left in a backup cannot be read. A request that belongs to a removal from before the shop came back does not count. Without a
 * moment it always does.
 */
export async function eraseShop(shopId: ShopId, triggeredAt: Date | null): Promise<void> {
  if (triggeredAt && (await cameBack(shopId, triggeredAt))) return;
  await inShop(shopId, (sql) => dropJobs(sql, shopId, null));
  await shopErasure.erase(shopId, clock());
  vaults.forget(shopId);
  forgetShop(shopId);
  tellGone({ shopId, conversationIds: "all" });
}

async function cameBack(shopId: ShopId, triggeredAt: Date): Promise<boolean> {
  const { installedAt, uninstalledAt } = await shops.stateOf(shopId);
  if (triggeredAt < installedAt) return true;
  if (uninstalledAt !== null) return false;
  const removedAt = new Date(triggeredAt.getTime() - AFTER_REMOVAL_MS);
  return installedAt > removedAt || isStillHere(shopId, removedAt);
}
