import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
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
import { readCustomer } from "./read-customer.server.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { Switches } from "./settings-shape.ts";

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
  const read = await readCustomer(shop, customerId);
  if (!read.ok) return read;
  if (!read.value) return refuse({ code: "not-found" });
  const { answer, memberships } = read.value;
  const vault = await vaults.open(shopId);
  const at = { vault, syncedAt };
  await inShop(shopId, async (sql) => {
    // Before the row is locked: an erasure takes the two in this order.
    await tombstones.waitForErasure(sql, shopId);
    const known = await customers.lockLastTold(sql, shopId, customerId);
    // After the lock: Shopify takes its time, and the rules may have been changed meanwhile.
    const { tierRules } = Switches.parse((await settings.find(sql, shopId)) ?? {});
    await customers.save(sql, shopId, customerToKeep(answer, { known, memberships, tierRules }), at);
    for (const order of answer.orders) await orders.save(sql, shopId, order, at);
  });
  recordsChanged({ shopId, customerIds: [customerId], orderNames: [] });
  return ok({ withheld: answer.record.withheld });
}
