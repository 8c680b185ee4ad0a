import type { ShopState, World } from "../world.ts";
import { proxySignature } from "./signature.ts";

/** The names Shopify keeps for itself: a shopper cannot send them. */
const RESERVED = ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"];

/** The query as Shopify sends it on: the shopper's own, then who and where, then the signature over all. */
export function signedQuery(
  world: World,
  shop: ShopState,
  own: string,
  customerId: string | null,
): URLSearchParams {
  const query = new URLSearchParams(own);
  for (const name of RESERVED) query.delete(name);
  query.set("shop", shop.domain);
  query.set("logged_in_customer_id", customerId ?? "");
  query.set("path_prefix", proxyRoot(world));
  query.set("timestamp", String(Math.floor(world.now().getTime() / 1000)));
  query.set("signature", proxySignature(query, world.apiSecret));
  return query;
}

/** `/apps/baton`, where the storefront reaches the app. */
export const proxyRoot = ({ config }: World) => `/${config.proxy.prefix}/${config.proxy.subpath}`;
