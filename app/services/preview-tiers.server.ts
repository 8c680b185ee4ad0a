import { adminWords as say } from "#app/admin-words.ts";
import * as standings from "#app/data/standings.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { TIERS, type Tier } from "#app/domain/shop.ts";
import { tierOf } from "#app/domain/tier/tier-of.ts";
import { TierRulesShape } from "./customer-shape.ts";

export type TierCounts = Readonly<Record<Tier, number>>;

/** How many mirrored customers would be of each tier by other rules, and how many of them would change theirs. */
export type TierPreview = { readonly counts: TierCounts; readonly changed: number };

const AT_ONCE = 500;

/** What these rules would make of the customers that are mirrored now. Nothing is saved. */
export async function previewTiers(
  shopId: ShopId,
  sent: unknown,
): Promise<Result<TierPreview, { code: "invalid"; message: string }>> {
  const rules = TierRulesShape.safeParse(sent);
  if (!rules.success) return refuse({ code: "invalid", message: say("customers.preview.waits") });
  const counts = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<Tier, number>;
  let changed = 0;
  // Each page in a transaction of its own, and short: a shop with many customers keeps nothing from its chats.
  for (let after: string | null = ""; after !== null;) {
    const page: standings.StoredStanding[] = await listAfter(shopId, after);
    for (const { tier, standing } of page) {
      const next = tierOf(standing, rules.data);
      counts[next] += 1;
      if (next !== tier) changed += 1;
    }
    after = page.length < AT_ONCE ? null : (page.at(-1)?.id ?? null);
  }
  return ok({ counts, changed });
}

function listAfter(shopId: ShopId, after: string) {
  return inShop(shopId, (sql) => standings.listAfter(sql, shopId, { after, limit: AT_ONCE }));
}
