import { askAdmin, type AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { ORDER, ORDERS_NAMED } from "#app/adapters/admin-documents.ts";
import { gid, OrderReply, OrdersReply, type MirroredOrder } from "#app/adapters/admin-records.ts";
import { clock } from "#app/clock.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";

export type SyncRefusal = AdminRefusal | { readonly code: "not-found" };
type Synced = Result<MirroredOrder, SyncRefusal>;

/** The order that a shopper named, as it was written. Shopify's search knows names that only begin so; we do not. */
export async function syncOrder(shopId: ShopId, name: string): Promise<Synced> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const query = `name:"${name.replaceAll(/["\\]/g, "")}"`;
  const answer = await askAdmin(shop, { document: ORDERS_NAMED, variables: { query }, reply: OrdersReply });
  if (!answer.ok) return answer;
  return keep(
    shop,
    answer.value.data.orders.nodes.find(({ record }) => record.name === name),
  );
}

/** The order that a webhook told about. */
export async function syncOrderById(shopId: ShopId, id: string): Promise<Synced> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const variables = { id: gid("Order", id) };
  const answer = await askAdmin(shop, { document: ORDER, variables, reply: OrderReply });
  if (!answer.ok) return answer;
  return keep(shop, answer.value.data.order);
}

async function keep(shop: Shop, order: MirroredOrder | null | undefined): Promise<Synced> {
  if (!order) return refuse({ code: "not-found" });
  await inShop(shop.id, (sql) => orders.save(sql, shop.id, order, clock()));
  return ok(order);
}
