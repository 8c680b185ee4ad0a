import type { OutgoingHttpHeaders } from "node:http";
import { forward, travelling } from "../net/forward.ts";
import type { Exchange } from "../net/exchange.ts";
import { signedIn } from "../storefront/sign-in.ts";
import { target, type ShopState, type World } from "../world.ts";
import { proxyRoot, signedQuery } from "./query.ts";

/** `https://{shop}/apps/baton/token` → `{app}/proxy/token`, signed, without cookies either way. */
export function appProxyDoor(world: World, shop: ShopState, { req, res, host, url }: Exchange): void {
  const rest = url.pathname.slice(proxyRoot(world).length);
  const query = signedQuery(world, shop, url.search, signedIn(req, shop));
  forward(req, res, {
    target: target(world),
    path: `${world.config.proxy.url}${rest}?${query.toString()}`,
    headers: { ...withoutCookies(travelling(req.headers)), ...appHeaders(world), "x-forwarded-host": host },
    answerHeaders: withoutCookies,
  });
}

/** How a request reaches the app when it came in at its public address. */
export function appHeaders(world: World): Record<string, string> {
  const { host } = new URL(world.appUrl);
  return { "host": host, "x-forwarded-proto": "https", "x-forwarded-host": host };
}

function withoutCookies({
  "cookie": _in,
  "set-cookie": _out,
  ...headers
}: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return headers;
}
