import * as customers from "#app/data/customers.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { tierOf } from "#app/domain/tier/tier-of.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { forgetShopConfig, shopConfig } from "./shop-config.server.ts";

/** A slice is one short transaction, so that a shop of many customers holds nobody up. */
const SLICE = 500;

/**
 * The tier of every mirrored customer anew, by the shop's rules as they are now and without asking Shopify; how many
 * changed. Repeating it changes nothing.
 */
export async function restandCustomers(shopId: ShopId): Promise<number> {
  forgetShopConfig(shopId);
  const { tierRules } = await shopConfig(shopId);
  let changed = 0;
  for (let after: string | null = ""; after !== null;) {
    const from: string = after;
    const slice = await inShop(shopId, async (sql) => {
      const standings = await customers.lockStandings(sql, shopId, { after: from, most: SLICE });
      const moved = standings
        .map(({ id, tier, standing }) => ({ id, was: tier, tier: tierOf(standing, tierRules) }))
        .filter(({ was, tier }) => was !== tier);
      if (moved.length > 0) await customers.setTiers(sql, shopId, moved);
      return {
        moved: moved.map(({ id }) => id),
        last: standings.length < SLICE ? null : (standings.at(-1)?.id ?? null),
      };
    });
    if (slice.moved.length > 0) recordsChanged({ shopId, customerIds: slice.moved, orderNames: [] });
    changed += slice.moved.length;
    after = slice.last;
  }
  return changed;
}
