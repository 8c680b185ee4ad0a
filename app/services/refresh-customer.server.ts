import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { readBody } from "./read-body.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { NamedId } from "./webhook-ids.ts";

/** Each family of topics has its own name for the customer. */
const Body = z.union([
  z.object({ id: NamedId }).transform(({ id }) => id),
  z.object({ customerId: NamedId }).transform(({ customerId }) => customerId),
  z.object({ customer_id: NamedId }).transform(({ customer_id }) => customer_id),
]);

/** When we heard of it. */
export type Heard = { readonly receivedAt: Date };

/** Shopify reads from copies of its own database, which may know a little later of what it tells us. */
const LAG_MS = 5_000;

/** A customer who chats with the shop changed: fetched as they are now, since the news itself holds no tags or sums. */
export async function refreshCustomer(shopId: ShopId, body: unknown, at: Heard): Promise<void> {
  await refreshKnown(shopId, CustomerId(readBody(Body, body)), at);
}

/**
 * The same by id. Somebody who was fetched since we heard of it is as they are already: of a burst of news about one customer
 * each would else cost Shopify's whole answer.
 */
export async function refreshKnown(shopId: ShopId, id: CustomerId, { receivedAt }: Heard): Promise<void> {
  const isDue = await inShop(shopId, async (sql) => {
    const askedAt = await customers.syncedAt(sql, shopId, id);
    const isCovered = askedAt !== null && askedAt.getTime() > receivedAt.getTime() + LAG_MS;
    return !isCovered && customers.isKnown(sql, shopId, id);
  });
  if (isDue) retryable(await syncCustomer(shopId, id));
}
