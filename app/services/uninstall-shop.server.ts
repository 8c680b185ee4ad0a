import { clock } from "#app/clock.ts";
import * as sessions from "#app/data/sessions.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as visitorTokens from "#app/data/visitor-tokens.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { tellGone } from "./gone.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

/**
 * The merchant removed the app: Shopify's tokens and every visitor's end now; the data stays for the two days in which the
 * merchant may come back. News of a removal from before the last installation are too late to count.
 */
export async function uninstallShop(shopId: ShopId, triggeredAt: Date | null): Promise<void> {
  const { installedAt } = await shops.stateOf(shopId);
  if (triggeredAt && triggeredAt < installedAt) return;
  await inShop(shopId, async (sql) => {
    await sessions.removeAll(sql, shopId);
    await visitorTokens.removeAll(sql, shopId);
    await shops.markUninstalled(sql, shopId, clock());
  });
  forgetShop(shopId);
  tellGone({ shopId, conversationIds: "all" });
}
