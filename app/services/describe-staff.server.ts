import { clock } from "#app/clock.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as members from "#app/data/members.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import type { Staff } from "./staff.ts";

/** Who the asker is, and whether the shop is ready to answer. */
export async function describeStaff({ agentId, name, role }: Staff, shop: Shop) {
  const now = clock();
  const { knowledgeSyncedAt } = await shops.stateOf(shop.id);
  const me = (await inShop(shop.id, (sql) => members.list(sql, shop.id, now))).find(
    ({ id }) => id === agentId,
  );
  return {
    agentId,
    name,
    role,
    away: me?.isAway ?? false,
    capacity: me?.capacity ?? 0,
    load: me?.load ?? 0,
    shop: { domain: shop.domain, name: shop.name },
    knowledge: {
      articles: await knowledge.count(shop.id),
      syncedAt: knowledgeSyncedAt?.toISOString() ?? null,
    },
  };
}
