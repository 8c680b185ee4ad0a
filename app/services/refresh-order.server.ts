import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { ShopifyId } from "./person-named.server.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrderById } from "./sync-order.server.ts";

/** An order, or a refund or fulfilment of one. */
const Body = z.object({
  id: ShopifyId,
  order_id: ShopifyId.nullish(),
  customer: z.object({ id: ShopifyId.nullish() }).nullish(),
});

/**
 * Something happened to an order: it is fetched as it is now, so that late or repeated news cannot make it older. Only
 * orders that are mirrored already, or whose customer chats with the shop, are looked at.
 */
export async function refreshOrder(shopId: ShopId, body: unknown): Promise<void> {
  const { id, order_id, customer } = Body.parse(body);
  const orderId = order_id ?? id;
  const customerId = customer?.id ? CustomerId(customer.id) : null;
  const [isMirrored, isOfKnown] = await inShop(shopId, async (sql) => [
    await orders.has(sql, shopId, orderId),
    customerId !== null && (await customers.isKnown(sql, shopId, customerId)),
  ]);
  if (!isMirrored && !isOfKnown) return;

  const order = retryable(await syncOrderById(shopId, orderId));
  const owner = order?.customerId ? CustomerId(order.customerId) : null;
  if (owner === null) return;
  // What was spent, and with it the tier, changed too.
  const isOwnerKnown = await inShop(shopId, (sql) => customers.isKnown(sql, shopId, owner));
  if (isOwnerKnown) retryable(await syncCustomer(shopId, owner));
}
