import { ZodError } from "zod";
import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { eraseCustomer } from "./erase-customer.server.ts";
import { eraseShop } from "./erase-shop.server.ts";
import { exportCustomer } from "./export-customer.server.ts";
import { dropCustomer, refreshCustomer } from "./refresh-customer.server.ts";
import { refreshKnowledge } from "./refresh-knowledge.server.ts";
import { refreshOrder } from "./refresh-order.server.ts";
import { uninstallShop } from "./uninstall-shop.server.ts";
import { updateScopes } from "./update-scopes.server.ts";

/** What a delivery does. Safe to repeat. A text that comes back is kept for the merchant. */
type Effect = (shopId: ShopId, body: unknown, triggeredAt: Date | null) => Promise<string | void>;

const EFFECTS = {
  "app/uninstalled": (shopId, _body, triggeredAt) => uninstallShop(shopId, triggeredAt),
  "app/scopes_update": updateScopes,
  "customers/data_request": exportCustomer,
  "customers/redact": eraseCustomer,
  "shop/redact": (shopId, _body, triggeredAt) => eraseShop(shopId, triggeredAt),
  "orders/create": refreshOrder,
  "orders/updated": refreshOrder,
  "orders/cancelled": refreshOrder,
  "refunds/create": refreshOrder,
  "fulfillments/create": refreshOrder,
  "fulfillments/update": refreshOrder,
  "customers/update": refreshCustomer,
  "customers/delete": dropCustomer,
  "shop/update": refreshKnowledge,
} as const satisfies Record<string, Effect>;

export type WebhookTopic = keyof typeof EFFECTS;

/** Longer than Shopify would repeat a delivery, and as long as the law gives a merchant to fetch a copy. */
const REMEMBERED_MS = 30 * 86_400_000;

/** These still count when the shop has left. */
const AFTER_LEAVING: readonly string[] = [
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] satisfies WebhookTopic[];

/** Gives one stored delivery its effect. Throws what may go better next time; what never will is noted and done. */
export async function workWebhook(shopId: ShopId, webhookId: string): Promise<void> {
  const shop = await shops.find(shopId);
  if (!shop) return;
  const vault = await vaults.open(shopId);
  const it = await inShop(shopId, (sql) => deliveries.take(sql, shopId, webhookId));
  if (!it || it.doneAt || !it.sealed) return;

  const place = { table: "webhook_deliveries", column: "sealed", row: webhookId };
  const body: unknown = JSON.parse(vault.unseal(place, it.sealed).toString());
  const outcome = await effectOf(shopId, it.topic, body, it.triggeredAt);
  const kept = outcome.kept === null ? null : vault.seal(place, outcome.kept);
  // After shop/redact there is no row left to finish.
  await inShop(shopId, async (sql) => {
    const doneAt = clock();
    await deliveries.finish(sql, shopId, webhookId, { doneAt, kept, error: outcome.error });
    await deliveries.removeDoneBefore(sql, shopId, new Date(doneAt.getTime() - REMEMBERED_MS));
  });
}

async function effectOf(shopId: ShopId, topic: string, body: unknown, triggeredAt: Date | null) {
  if (!isTopic(topic)) return { kept: null, error: "unknown topic" };
  const { uninstalledAt } = await shops.stateOf(shopId);
  if (uninstalledAt && !AFTER_LEAVING.includes(topic)) return { kept: null, error: "shop has left" };
  try {
    const effect: Effect = EFFECTS[topic];
    return { kept: (await effect(shopId, body, triggeredAt)) ?? null, error: null };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    // A body that Shopify would not send: trying again would find the same.
    log.warn({ topic, shopId }, "webhook body not understood");
    return { kept: null, error: "body not understood" };
  }
}

function isTopic(topic: string): topic is WebhookTopic {
  return Object.hasOwn(EFFECTS, topic);
}
