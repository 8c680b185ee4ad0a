import { work } from "#app/adapters/jobs.server.ts";
import { CustomerId, ShopId } from "#app/domain/ids.ts";
import { refreshKnowledge } from "./refresh-knowledge.server.ts";
import { restandCustomers } from "./restand-customers.server.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrder } from "./sync-order.server.ts";
import { workWebhook } from "./work-webhook.server.ts";

/** Everything that is done for Shopify in the background. Returns the stop, which lets running work finish. */
export async function startDoorWorkers(): Promise<() => Promise<void>> {
  const stops = await Promise.all([
    work("webhook.work", ({ shopId, webhookId }) => workWebhook(ShopId(shopId), webhookId)),
    work("knowledge.sync", ({ shopId }) => refreshKnowledge(ShopId(shopId))),
    work("customer.sync", async ({ shopId, customerId }) => {
      retryable(await syncCustomer(ShopId(shopId), CustomerId(customerId)));
    }),
    work("customers.restand", async ({ shopId }) => void (await restandCustomers(ShopId(shopId)))),
    work("order.sync", async ({ shopId, name }) => {
      retryable(await syncOrder(ShopId(shopId), name));
    }),
  ]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
