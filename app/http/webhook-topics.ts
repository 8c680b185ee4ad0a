import type { WebhookTopic } from "#app/services/webhook-effects.server.ts";

const COMPLIANCE = "/webhooks/compliance";
const RECORDS = "/webhooks/shopify";

/** Where Shopify delivers each topic. A test holds this beside `shopify.app.toml`; `webhook-effects` says what each does. */
export const WEBHOOK_PATHS = {
  "app/uninstalled": "/webhooks/app/uninstalled",
  "app/scopes_update": "/webhooks/app/scopes_update",
  "customers/data_request": COMPLIANCE,
  "customers/redact": COMPLIANCE,
  "shop/redact": COMPLIANCE,
  "orders/create": RECORDS,
  "orders/updated": RECORDS,
  "orders/cancelled": RECORDS,
  "orders/fulfilled": RECORDS,
  "orders/delete": RECORDS,
  "refunds/create": RECORDS,
  "fulfillments/create": RECORDS,
  "fulfillments/update": RECORDS,
  "returns/request": RECORDS,
  "returns/approve": RECORDS,
  "returns/decline": RECORDS,
  "returns/cancel": RECORDS,
  "returns/close": RECORDS,
  "returns/reopen": RECORDS,
  "returns/process": RECORDS,
  "returns/update": RECORDS,
  "customers/create": RECORDS,
  "customers/update": RECORDS,
  "customers/delete": RECORDS,
  "customers/merge": RECORDS,
  "customers/purchasing_summary": RECORDS,
  "customer.tags_added": RECORDS,
  "customer.tags_removed": RECORDS,
  "customer.joined_segment": RECORDS,
  "customer.left_segment": RECORDS,
  "shop/update": RECORDS,
} as const satisfies Record<WebhookTopic, string>;

export function isTopic(topic: string): topic is WebhookTopic {
  return Object.hasOwn(WEBHOOK_PATHS, topic);
}
