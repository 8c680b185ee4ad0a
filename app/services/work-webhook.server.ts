import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { failureOf, type Failure } from "./failure-code.ts";
import { AFTER_LEAVING, EFFECTS, isTopic, type Effect } from "./webhook-effects.server.ts";

/** One fewer than its job has, so that the last try of the job is left to say that there is none. */
export const MOST_TRIES = 12;

/**
 * Gives one stored delivery its effect. Throws what may go better next time, until its tries are used up: then it is given
 * up and waits for a person. What will never make sense is noted and done; where the law asks for an answer it waits for a
 * person too.
 */
export async function workWebhook(shopId: ShopId, webhookId: string): Promise<void> {
  const shop = await shops.find(shopId);
  if (!shop) return;
  const it = await inShop(shopId, (sql) => deliveries.take(sql, shopId, webhookId));
  if (!it) return;
  // Every try that ends is noted by whoever made it, so the last one did not end.
  if (it.attempts > MOST_TRIES) return giveUp(shopId, it, "worker-died");
  try {
    await work(shopId, it);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === "not-understood" || it.attempts === MOST_TRIES) return giveUp(shopId, it, failure);
    await inShop(shopId, (sql) => deliveries.noteFailure(sql, shopId, webhookId, failure));
    throw error;
  }
}

async function work(shopId: ShopId, it: deliveries.TakenDelivery): Promise<void> {
  const { webhookId } = it;
  if (!it.sealed) throw new Error("A delivery without a body");
  const vault = await vaults.open(shopId);
  const place = { table: "webhook_deliveries", column: "sealed", row: webhookId };
  const body: unknown = JSON.parse(vault.unseal(place, it.sealed).toString());
  const error = await giveEffect(shopId, it, body);
  // After shop/redact there is no row left to finish.
  await inShop(shopId, (sql) => deliveries.finish(sql, shopId, webhookId, { doneAt: clock(), error }));
}

async function giveUp(shopId: ShopId, it: deliveries.TakenDelivery, error: Failure): Promise<void> {
  const { webhookId, topic } = it;
  await inShop(shopId, (sql) => deliveries.bury(sql, shopId, webhookId, { deadAt: clock(), error }));
  log.warn({ shopId, webhookId, topic, failure: error }, "webhook given up");
}

/** Null, or why it has none and never will. */
async function giveEffect(
  shopId: ShopId,
  { topic, triggeredAt, receivedAt }: deliveries.TakenDelivery,
  body: unknown,
): Promise<string | null> {
  if (!isTopic(topic)) return "unknown topic";
  const { uninstalledAt } = await shops.stateOf(shopId);
  if (uninstalledAt && !AFTER_LEAVING.includes(topic)) return "shop has left";
  try {
    const effect: Effect = EFFECTS[topic];
    await effect(shopId, body, { triggeredAt, receivedAt });
    return null;
  } catch (error) {
    // A body that Shopify would not send: trying again would find the same.
    if (failureOf(error) !== "not-understood" || AFTER_LEAVING.includes(topic)) throw error;
    log.warn({ topic, shopId }, "webhook body not understood");
    return "body not understood";
  }
}
