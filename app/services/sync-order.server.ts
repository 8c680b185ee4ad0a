import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchOrder, fetchOrderCalled, fetchOrderNamed } from "#app/adapters/fetch-orders.server.ts";
import { clock } from "#app/clock.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { recordsChanged } from "./records-changed.server.ts";

export type SyncRefusal = AdminRefusal | { readonly code: "not-found" };
type Synced = Result<orders.OrderToKeep, SyncRefusal>;

/** The order that a shopper named, with or without a "#" before it. */
export function syncOrder(shopId: ShopId, called: string): Promise<Synced> {
  return sync(shopId, (shop) => fetchOrderCalled(shop, called));
}

/** The order of exactly this name. */
export function syncOrderOfName(shopId: ShopId, name: string): Promise<Synced> {
  return sync(shopId, (shop) => fetchOrderNamed(shop, name));
}

/** The order that a webhook told about. */
export function syncOrderById(shopId: ShopId, id: string): Promise<Synced> {
  return sync(shopId, (shop) => fetchOrder(shop, id));
}

async function sync(
  shopId: ShopId,
  fetch: (shop: Shop) => Promise<Result<orders.OrderToKeep | null, AdminRefusal>>,
): Promise<Synced> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const syncedAt = clock();
  const fetched = await fetch(shop);
  if (!fetched.ok) return fetched;
  const order = fetched.value;
  if (!order) return refuse({ code: "not-found" });
  const vault = await vaults.open(shopId);
  await inShop(shopId, (sql) => orders.save(sql, shopId, order, { vault, syncedAt }));
  const { customerId } = order.record;
  const customerIds = customerId === null ? [] : [customerId];
  recordsChanged({ shopId, customerIds, orderNames: [order.record.name] });
  return ok(order);
}
