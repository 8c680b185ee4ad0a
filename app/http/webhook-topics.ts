import type { WebhookTopic } from "#app/services/work-webhook.server.ts";

/** Where Shopify delivers each topic. A test holds this beside `shopify.app.toml`; each topic has its effect in `work-webhook`. */
export const WEBHOOK_PATHS = {
  "app/uninstalled": "/webhooks/app/uninstalled",
  "app/scopes_update": "/webhooks/app/scopes_update",
  "customers/data_request": "/webhooks/compliance",
  "customers/redact": "/webhooks/compliance",
  "shop/redact": "/webhooks/compliance",
  "orders/create": "/webhooks/shopify",
  "orders/updated": "/webhooks/shopify",
  "orders/cancelled": "/webhooks/shopify",
  "refunds/create": "/webhooks/shopify",
  "fulfillments/create": "/webhooks/shopify",
  "fulfillments/update": "/webhooks/shopify",
  "customers/update": "/webhooks/shopify",
  "customers/delete": "/webhooks/shopify",
  "shop/update": "/webhooks/shopify",
} as const satisfies Record<WebhookTopic, string>;

export function isTopic(topic: string): topic is WebhookTopic {
  return Object.hasOwn(WEBHOOK_PATHS, topic);
}
