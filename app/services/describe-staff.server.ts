import * as knowledge from "#app/data/knowledge.server.ts";
import * as shops from "#app/data/shops.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import type { Staff } from "./staff.ts";

/** Who the asker is, and whether the shop is ready to answer. */
export async function describeStaff({ agentId, name, role }: Staff, shop: Shop) {
  const { knowledgeSyncedAt } = await shops.stateOf(shop.id);
  return {
    agentId,
    name,
    role,
    shop: { domain: shop.domain, name: shop.name },
    knowledge: {
      articles: await knowledge.count(shop.id),
      syncedAt: knowledgeSyncedAt?.toISOString() ?? null,
    },
  };
}
