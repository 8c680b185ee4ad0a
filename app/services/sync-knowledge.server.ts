import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchShopContent } from "#app/adapters/shop-content.server.ts";
import { clock } from "#app/clock.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Article } from "#app/domain/shop.ts";

/** The bot's copy of the shop's policies and pages, so that Shopify is never asked while a shopper waits. */
export async function syncKnowledge(
  shopId: ShopId,
): Promise<Result<{ changed: boolean }, AdminRefusal | { code: "not-found" }>> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const content = await fetchShopContent(shop);
  if (!content.ok) return content;

  const { details, policies, pages } = content.value;
  const syncedAt = clock();
  const changed = await inShop(shopId, async (sql) => {
    const keep = async (kind: Article["kind"], articles: readonly Article[] | null) =>
      articles !== null &&
      knowledge.replaceKind(sql, shopId, kind, {
        articles: articles.filter(({ body }) => body !== ""),
        syncedAt,
      });
    const isChanged = [await keep("policy", policies), await keep("page", pages)].includes(true);
    await shops.setDetails(sql, shopId, details);
    await shops.markKnowledgeSynced(sql, shopId, syncedAt);
    if (isChanged) await shops.raiseConfigVersion(sql, shopId);
    return isChanged;
  });
  return ok({ changed });
}
