import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import * as mergedCustomers from "#app/data/merged-customers.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { erase } from "./erase-customer.server.ts";
import { forgetConversation } from "./kept-conversations.server.ts";
import { readBody } from "./read-body.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";
import { NamedId } from "./webhook-ids.ts";

const Body = z.object({
  admin_graphql_api_customer_kept_id: NamedId,
  admin_graphql_api_customer_deleted_id: NamedId,
  status: z.string(),
});

/**
 * The merchant made one customer of two: what we hold of the one who is gone is the other's, and an open conversation goes
 * on. Shopify also tells of merges that failed or have only begun; those change nothing. Where the one who stays was erased,
 * the other goes as well: it is the same person.
 */
export async function mergeCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const it = readBody(Body, body);
  if (it.status.toUpperCase() !== "COMPLETED") return;
  const kept = CustomerId(it.admin_graphql_api_customer_kept_id);
  const merged = CustomerId(it.admin_graphql_api_customer_deleted_id);
  if (kept === merged) return;
  if (await inShop(shopId, (sql) => mergedCustomers.isErased(sql, shopId, kept)))
    return erase(shopId, [merged], []);

  const [moved, isKnown] = await inShop(shopId, async (sql) => [
    await mergedCustomers.move(sql, shopId, { kept, merged }),
    await customers.isKnown(sql, shopId, kept),
  ]);
  forgetShop(shopId);
  for (const id of moved) forgetConversation(shopId, id);
  recordsChanged({ shopId, customerIds: [kept, merged], orderNames: [], conversationIds: moved });
  if (isKnown) retryable(await syncCustomer(shopId, kept));
}
