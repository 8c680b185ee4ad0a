import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchCustomer } from "#app/adapters/fetch-customer.server.ts";
import { fetchMemberships, type Memberships } from "#app/adapters/fetch-segments.server.ts";
import { distinct, withheldOf } from "#app/adapters/withheld.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import type { Withheld } from "#app/domain/records.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { customerToKeep } from "./customer-to-keep.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { Switches } from "./settings-shape.ts";
import { shopConfig } from "./shop-config.server.ts";

export type SyncRefusal = AdminRefusal | { readonly code: "not-found" };

/**
 * Mirrors a customer and the newest orders, as far as the shop lets us see them. What is withheld stays null and is
 * named, with the reason; the rest is worth having.
 */
export async function syncCustomer(
  shopId: ShopId,
  customerId: CustomerId,
): Promise<Result<{ withheld: readonly Withheld[] }, SyncRefusal>> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const syncedAt = clock();
  const [{ scopes }, { tierRules }] = await Promise.all([shops.stateOf(shopId), shopConfig(shopId)]);
  const named = Object.values(tierRules).flatMap(({ segments }) => segments);
  const [fetched, memberships] = await Promise.all([
    fetchCustomer(shop, customerId, scopes),
    fetchMemberships(shop, customerId, named),
  ]);
  if (!fetched.ok) return fetched;
  if (!fetched.value) return refuse({ code: "not-found" });

  const { record, changedAt, orders: placed } = fetched.value;
  const withheld = distinct([...record.withheld, ...segmentsWithheld(memberships)]);
  const answer = { record: { ...record, withheld }, changedAt };
  const vault = await vaults.open(shopId);
  const at = { vault, syncedAt };
  await inShop(shopId, async (sql) => {
    // Before the row is locked: an erasure takes the two in this order.
    await tombstones.waitForErasure(sql, shopId);
    const known = await customers.lockLastTold(sql, shopId, customerId);
    // After the lock: Shopify takes its time, and the rules may have been changed meanwhile.
    const rules = Switches.parse((await settings.find(sql, shopId)) ?? {}).tierRules;
    const beside = { known, memberships: memberships.ok ? memberships.value : null, tierRules: rules };
    await customers.save(sql, shopId, customerToKeep(answer, beside), at);
    for (const order of placed) await orders.save(sql, shopId, order, at);
  });
  recordsChanged({ shopId, customerIds: [customerId], orderNames: [] });
  return ok({ withheld });
}

/** What is only not there at the moment is not withheld: what was known before stays. */
function segmentsWithheld(memberships: Result<Memberships, AdminRefusal>): Withheld[] {
  if (memberships.ok || memberships.error.code !== "refused") return [];
  return withheldOf(memberships.error.denied);
}
