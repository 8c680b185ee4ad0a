import { askAdmin } from "#app/adapters/admin-api.server.ts";
import {
  CHANGED_CUSTOMERS,
  CHANGED_ORDERS,
  ChangedCustomersReply,
  ChangedOrdersReply,
} from "#app/adapters/admin-changes.ts";
import type { Change, Kind } from "#app/data/reconciles.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { retryable } from "./retryable.ts";

export type Page = { readonly changes: readonly Change[]; readonly next: string | null };

/**
 * What changed at Shopify's since then, the oldest change first, a hundred a page. Null: the shop does not let us see it.
 * Throws while Shopify is not to be reached.
 */
export async function listChanges(
  shop: Shop,
  kind: Kind,
  { since, after }: { since: Date; after: string | null },
): Promise<Page | null> {
  const variables = { query: `updated_at:>='${since.toISOString()}'`, after };
  const answer =
    kind === "orders"
      ? await askAdmin(shop, { document: CHANGED_ORDERS, variables, reply: ChangedOrdersReply })
      : await askAdmin(shop, { document: CHANGED_CUSTOMERS, variables, reply: ChangedCustomersReply });
  return retryable(answer)?.data ?? null;
}
