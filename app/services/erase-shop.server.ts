import { dropJobs } from "#app/adapters/jobs.server.ts";
import { inShop } from "#app/db.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { tellGone } from "./gone.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

/**
 * Two days after the app was removed, Shopify asks for all of the shop to be erased. Its key goes with it, so that what is
 * left in a backup cannot be read. A request from before the shop came back no longer counts.
 */
export async function eraseShop(shopId: ShopId, triggeredAt: Date | null): Promise<void> {
  const { installedAt } = await shops.stateOf(shopId);
  if (triggeredAt && triggeredAt < installedAt) return;
  await inShop(shopId, (sql) => dropJobs(sql, shopId, null));
  await shops.erase(shopId);
  vaults.forget(shopId);
  forgetShop(shopId);
  tellGone({ shopId, conversationIds: "all" });
}
