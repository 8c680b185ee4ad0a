import type { OrderToKeep } from "#app/data/orders.server.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { askAdmin, type AdminRefusal } from "./admin-api.server.ts";
import { ORDERS_FOUND } from "./admin-documents.ts";
import { OrdersFoundReply } from "./admin-orders.ts";
import { toKeepAll } from "./fetch-orders.server.ts";

/** The shop's newest orders, whoever's they are, the newest first and without their returns. At most ten. */
export async function fetchNewestOrders(shop: Shop): Promise<Result<readonly OrderToKeep[], AdminRefusal>> {
  const answer = await askAdmin(shop, {
    document: ORDERS_FOUND,
    variables: { query: "" },
    reply: OrdersFoundReply,
  });
  if (!answer.ok) return answer;
  const { data, withheld } = answer.value;
  return ok(toKeepAll(data.orders.nodes, withheld, "orders.nodes"));
}
