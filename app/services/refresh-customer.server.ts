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

/** A customer who chats with the shop changed: fetched as they are now, since the news itself holds no tags or sums. */
export async function refreshCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const customerId = CustomerId(readBody(Body, body));
  if (await inShop(shopId, (sql) => customers.isKnown(sql, shopId, customerId)))
    retryable(await syncCustomer(shopId, customerId));
}
