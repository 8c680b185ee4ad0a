import type { ShopId } from "#app/domain/ids.ts";
import { dropCustomer } from "./drop-customer.server.ts";
import { eraseCustomer } from "./erase-customer.server.ts";
import { eraseShop } from "./erase-shop.server.ts";
import { exportCustomer } from "./export-customer.server.ts";
import { mergeCustomer } from "./merge-customer.server.ts";
import { type Heard, refreshCustomer } from "./refresh-customer.server.ts";
import { refreshKnowledge } from "./refresh-knowledge.server.ts";
import { dropOrder, refreshOrder, refreshOrderOf } from "./refresh-order.server.ts";
import { uninstallShop } from "./uninstall-shop.server.ts";
import { updateScopes } from "./update-scopes.server.ts";

/** When it happened, as an unsigned header says, and when we heard of it. */
type Told = Heard & { readonly triggeredAt: Date | null };

/** What a delivery does. Safe to repeat. */
export type Effect = (shopId: ShopId, body: unknown, at: Told) => Promise<void>;

export const EFFECTS = {
  "app/uninstalled": (shopId, _body, at) => uninstallShop(shopId, at.triggeredAt),
  "app/scopes_update": (shopId, body, at) => updateScopes(shopId, body, at.triggeredAt),
  "customers/data_request": exportCustomer,
  "customers/redact": eraseCustomer,
  "shop/redact": (shopId, _body, at) => eraseShop(shopId, at.triggeredAt),
  "orders/create": refreshOrder,
  "orders/updated": refreshOrder,
  "orders/cancelled": refreshOrder,
  "orders/fulfilled": refreshOrder,
  "orders/delete": dropOrder,
  "refunds/create": refreshOrderOf,
  "fulfillments/create": refreshOrderOf,
  "fulfillments/update": refreshOrderOf,
  "returns/request": refreshOrderOf,
  "returns/approve": refreshOrderOf,
  "returns/decline": refreshOrderOf,
  "returns/cancel": refreshOrderOf,
  "returns/close": refreshOrderOf,
  "returns/reopen": refreshOrderOf,
  "returns/process": refreshOrderOf,
  "returns/update": refreshOrderOf,
  "customers/create": refreshCustomer,
  "customers/update": refreshCustomer,
  "customers/delete": dropCustomer,
  "customers/merge": mergeCustomer,
  "customers/purchasing_summary": refreshCustomer,
  "customer.tags_added": refreshCustomer,
  "customer.tags_removed": refreshCustomer,
  "customer.joined_segment": refreshCustomer,
  "customer.left_segment": refreshCustomer,
  "shop/update": refreshKnowledge,
} as const satisfies Record<string, Effect>;

export type WebhookTopic = keyof typeof EFFECTS;

export function isTopic(topic: string): topic is WebhookTopic {
  return Object.hasOwn(EFFECTS, topic);
}

/** These still count when the shop has left. */
export const AFTER_LEAVING: readonly string[] = [
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] satisfies WebhookTopic[];

/** What Shopify, or the merchant, waits for: it overtakes everything else. */
export const URGENT: readonly string[] = ["app/uninstalled", ...AFTER_LEAVING];
