import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { erase } from "./erase-customer.server.ts";
import { ShopifyId } from "./person-named.server.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";

const Body = z.object({ id: ShopifyId });

/** A customer who chats with the shop changed: fetched as they are now, since the news itself holds no tags or sums. */
export async function refreshCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const customerId = CustomerId(Body.parse(body).id);
  if (await inShop(shopId, (sql) => customers.isKnown(sql, shopId, customerId)))
    retryable(await syncCustomer(shopId, customerId));
}

/** The merchant deleted the customer in Shopify: what we hold of them goes too. */
export async function dropCustomer(shopId: ShopId, body: unknown): Promise<void> {
  await erase(shopId, [CustomerId(Body.parse(body).id)], []);
}
