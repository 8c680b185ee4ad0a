import { clock } from "#app/clock.ts";
import * as sessions from "#app/data/sessions.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as visitorTokens from "#app/data/visitor-tokens.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { tellGone } from "./gone.server.ts";
import { isStillHere } from "./is-still-here.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

/** Calls that were under way, and clocks that differ. */
const SLACK_MS = 60_000;

/**
 * The merchant removed the app: Shopify's tokens and every visitor's end now; the data stays for the two days in which the
 * merchant may come back. News of a removal are too late to count if the shop was installed since, or Shopify took its token
 * since: one that removed the app and came back before we heard of it.
 */
export async function uninstallShop(shopId: ShopId, triggeredAt: Date | null): Promise<void> {
  const { installedAt } = await shops.stateOf(shopId);
  if (triggeredAt && triggeredAt < installedAt) return;
  if (triggeredAt && (await isStillHere(shopId, new Date(triggeredAt.getTime() + SLACK_MS)))) return;
  await inShop(shopId, async (sql) => {
    await sessions.removeAll(sql, shopId);
    await visitorTokens.removeAll(sql, shopId);
    await shops.markUninstalled(sql, shopId, clock());
  });
  forgetShop(shopId);
  tellGone({ shopId, conversationIds: "all" });
}
