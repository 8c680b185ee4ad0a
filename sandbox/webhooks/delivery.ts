import { createHmac, randomUUID } from "node:crypto";
import { ADMIN_API_VERSION } from "../../scripts/fetch-schema.ts";
import { appHeaders } from "../app-proxy/door.ts";
import { webhookPath } from "../app-config.ts";
import { ask, type Reply } from "../net/reply.ts";
import { target, type ShopState, type World } from "../world.ts";

export type Delivery = {
  readonly topic: string;
  /** Sent as it is when bytes, as JSON otherwise. */
  readonly body: unknown;
  /** Replace the right headers, by name in any case; an empty text leaves one out. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** One delivery to the address that `shopify.app.toml` subscribes for the topic; the HMAC is right unless headers say otherwise. */
export function deliver(
  world: World,
  shop: ShopState,
  { topic, body, headers = {} }: Delivery,
  process = 0,
): Promise<Reply> {
  const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body) ?? "");
  const { path, name } = webhookPath(world.config, topic);
  const right: Record<string, string> = {
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    "x-shopify-topic": topic,
    "x-shopify-hmac-sha256": createHmac("sha256", world.apiSecret).update(bytes).digest("base64"),
    "x-shopify-shop-domain": shop.domain,
    "x-shopify-api-version": ADMIN_API_VERSION,
    "x-shopify-webhook-id": randomUUID(),
    "x-shopify-event-id": randomUUID(),
    "x-shopify-triggered-at": world.now().toISOString(),
    ...(name === null ? {} : { "x-shopify-name": name }),
    ...appHeaders(world),
  };
  for (const [key, value] of Object.entries(headers)) {
    if (value === "") delete right[key.toLowerCase()];
    else right[key.toLowerCase()] = value;
  }
  return ask({ method: "POST", target: target(world, process), path, headers: right, body: bytes });
}
