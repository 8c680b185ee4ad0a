import * as settings from "#app/data/settings.server.ts";
import * as standings from "#app/data/standings.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { Switches } from "./settings-shape.ts";

/** What makes a tier in this shop, whom it made one of them, and what agents may promise. */
export function readTiers(shopId: ShopId) {
  return inShop(shopId, async (sql) => {
    const { tierRules, policy } = Switches.parse((await settings.find(sql, shopId)) ?? {});
    return {
      tierRules,
      policy,
      counts: await standings.countByTier(sql, shopId),
      known: await standings.commonNames(sql, shopId),
    };
  });
}
