import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";

export type ReceivedWebhook = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly body: Buffer;
};

/** Kept once, together with the job that gives it its effect, however often Shopify delivers it. */
export async function receiveWebhook(shop: Shop, it: ReceivedWebhook): Promise<void> {
  const vault = await vaults.open(shop.id);
  const sealed = vault.seal({ table: "webhook_deliveries", column: "sealed", row: it.webhookId }, it.body);
  await inShop(shop.id, async (sql) => {
    const { webhookId, topic, triggeredAt } = it;
    const receivedAt = clock();
    const isNew = await deliveries.insertOnce(sql, shop.id, {
      webhookId,
      topic,
      triggeredAt,
      receivedAt,
      sealed,
    });
    if (isNew) await send(sql, "webhook.work", { shopId: shop.id, webhookId });
  });
}
