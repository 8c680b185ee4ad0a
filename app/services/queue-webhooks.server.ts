import { sendAll } from "#app/adapters/jobs.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { URGENT } from "./webhook-effects.server.ts";

/** Each stored delivery is worked on; what must not wait overtakes news of records. */
export async function queueWebhooks(
  sql: Sql,
  shopId: ShopId,
  deliveries: readonly { readonly webhookId: string; readonly topic: string }[],
): Promise<void> {
  const jobsOf = (isUrgent: boolean) =>
    deliveries
      .filter(({ topic }) => URGENT.includes(topic) === isUrgent)
      .map(({ webhookId }) => ({ shopId, webhookId }));
  await sendAll(sql, "webhook.work", jobsOf(true), { isUrgent: true });
  await sendAll(sql, "webhook.work", jobsOf(false));
}
