import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchCustomer } from "#app/adapters/fetch-customer.server.ts";
import { fetchMemberships } from "#app/adapters/fetch-segments.server.ts";
import { distinct, withheldOf } from "#app/adapters/withheld.ts";
import * as shops from "#app/data/shops.server.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { tierOf } from "#app/domain/tier/tier-of.ts";
import { shopConfig } from "./shop-config.server.ts";

/**
 * A customer as the mirror would have them, read from Shopify now and kept nowhere: who does not chat is not mirrored. Null:
 * Shopify has no such customer.
 */
export async function customerAnew(
  shop: Shop,
  customerId: string,
): Promise<Result<CustomerRecord | null, AdminRefusal>> {
  const [{ scopes }, { tierRules }] = await Promise.all([shops.stateOf(shop.id), shopConfig(shop.id)]);
  const named = Object.values(tierRules).flatMap((rule) => rule.segments);
  const [fetched, memberships] = await Promise.all([
    fetchCustomer(shop, customerId, scopes),
    fetchMemberships(shop, customerId, named),
  ]);
  if (!fetched.ok) return fetched;
  if (!fetched.value) return ok(null);
  const { record, changedAt, orders } = fetched.value;
  const segments = memberships.ok ? memberships.value.member : [];
  const hidden =
    !memberships.ok && memberships.error.code === "refused" ? withheldOf(memberships.error.denied) : [];
  const isHidden = changedAt === null;
  const standing = {
    tags: isHidden ? null : record.tags,
    segments: isHidden ? null : segments,
    rfmGroup: record.rfmGroup,
    ordersCount: isHidden ? null : record.ordersCount,
    spentAmount: record.spent?.amount ?? null,
  };
  return ok({
    ...record,
    segments,
    tier: tierOf(standing, tierRules),
    orders: orders.map((order) => order.record),
    withheld: distinct([...record.withheld, ...hidden]),
  });
}
