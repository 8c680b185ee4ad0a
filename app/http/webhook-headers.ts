import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

const SIGNED_NEWS = "x-shopify-";
/** The names that Shopify gives its newer events. We subscribe to none, so they never come alone. */
const EVENTS = "shopify-";

const DOMAIN = /^[a-z0-9][a-z0-9.-]{0,251}$/;
const TOPIC = /^[a-z_]{1,60}[./][a-z_]{1,60}$/;
const WEBHOOK_ID = /^[\x21-\x7e]{1,200}$/;

/** What a delivery says of itself outside the signed body; null where that is missing or makes no sense. */
export type WebhookHeaders = {
  readonly signature: string | undefined;
  readonly domain: string | null;
  readonly topic: string | null;
  readonly webhookId: string | null;
  readonly triggeredAt: Date | null;
};

export function readHeaders(headers: IncomingHttpHeaders): WebhookHeaders {
  const read = (name: string) => {
    const value = headers[`${SIGNED_NEWS}${name}`];
    return typeof value === "string" ? value : undefined;
  };
  const matching = (name: string, pattern: RegExp) => {
    const value = read(name);
    return value !== undefined && pattern.test(value) ? value : null;
  };
  const at = new Date(read("triggered-at") ?? "");
  return {
    signature: read("hmac-sha256"),
    domain: matching("shop-domain", DOMAIN),
    topic: matching("topic", TOPIC),
    webhookId: matching("webhook-id", WEBHOOK_ID),
    // Not signed; and PostgreSQL's years begin later and end earlier than JavaScript's.
    triggeredAt: at.getTime() >= 0 && at.getUTCFullYear() <= 9_999 ? at : null,
  };
}

/** The header that comes in both of Shopify's spellings and says something else in each. */
export function conflictIn(headers: IncomingHttpHeaders): string | null {
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith(EVENTS)) continue;
    const twin = `x-${name}`;
    if (headers[twin] !== undefined && headers[twin] !== value) return twin;
  }
  return null;
}

/** What a body says of itself, where it does: which shop it is about, and what kind of record. */
export const Naming = z
  .object({
    shop_domain: z.string().optional(),
    myshopify_domain: z.string().optional(),
    admin_graphql_api_id: z.string().nullish().catch(null),
  })
  .loose();
export type Naming = z.output<typeof Naming>;

/** The kind of record that a topic's body is. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["orders", "Order"],
  ["refunds", "Refund"],
  ["returns", "Return"],
  ["fulfillments", "Fulfillment"],
  ["customers", "Customer"],
]);

/** Only the body is signed. A header that says something else than the body was put there by somebody else. */
export function contradictionIn(
  { domain, topic }: WebhookHeaders,
  named: Naming,
): "wrong-shop" | "wrong-topic" | null {
  for (const name of [named.shop_domain, named.myshopify_domain])
    if (name !== undefined && name !== domain) return "wrong-shop";
  const kind = KINDS.get(topic?.split("/")[0] ?? "");
  const gid = named.admin_graphql_api_id;
  if (kind !== undefined && gid && !gid.startsWith(`gid://shopify/${kind}/`)) return "wrong-topic";
  return null;
}
