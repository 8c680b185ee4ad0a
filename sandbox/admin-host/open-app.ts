import { createHmac } from "node:crypto";
import { appHeaders } from "../app-proxy/door.ts";
import { ask, type Reply } from "../net/reply.ts";
import { signSessionToken } from "../tokens/session-token.ts";
import { handleOf, target, type ShopState, type Staff, type World } from "../world.ts";

/** A person's browser: Shopify's libraries turn robots away. */
export const BROWSER =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const MOST_HOPS = 6;

export const idToken = (world: World, shop: ShopState, staff: Staff) =>
  signSessionToken(
    { domain: shop.domain, staffId: staff.id, apiKey: world.apiKey, now: world.now() },
    world.apiSecret,
  );

/** The address that the admin puts into its frame: who and where, signed, with a fresh ID token. */
export function embeddedPath(world: World, shop: ShopState, staff: Staff, path: string): string {
  const url = new URL(path, world.appUrl);
  const query = url.searchParams;
  query.set("embedded", "1");
  query.set("shop", shop.domain);
  query.set("host", hostParam(shop));
  query.set("locale", "en");
  query.set("timestamp", String(Math.floor(world.now().getTime() / 1000)));
  query.set("id_token", idToken(world, shop, staff));
  const signed = [...query]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join("&");
  query.set("hmac", createHmac("sha256", world.apiSecret).update(signed).digest("hex"));
  return `${url.pathname}${url.search}`;
}

/** What App Bridge calls `host`: the admin's own address of the shop. */
export const hostParam = (shop: ShopState) =>
  Buffer.from(`admin.shopify.com/store/${handleOf(shop.domain)}`)
    .toString("base64")
    .replaceAll("=", "");

/** Loads the app as the admin's frame would, and does what App Bridge does on the product's bounce page. */
export async function openApp(
  world: World,
  shop: ShopState,
  staff: Staff,
  path = world.config.home,
  process = 0,
): Promise<Reply> {
  let at = embeddedPath(world, shop, staff, path);
  for (let hop = 0; ; hop += 1) {
    const headers = { ...appHeaders(world), "user-agent": BROWSER, "accept": "text/html" };
    const reply = await ask({ method: "GET", target: target(world, process), path: at, headers });
    const next = onward(world, shop, staff, at, reply);
    if (next === null || hop === MOST_HOPS) return reply;
    at = next;
  }
}

function onward(world: World, shop: ShopState, staff: Staff, at: string, reply: Reply): string | null {
  const { location } = reply.headers;
  if (reply.status >= 300 && reply.status < 400 && location !== undefined) {
    const next = new URL(location, new URL(at, world.appUrl));
    return next.origin === new URL(world.appUrl).origin ? `${next.pathname}${next.search}` : null;
  }
  const reload = new URL(at, world.appUrl).searchParams.get("shopify-reload");
  if (reload === null || reply.status !== 200) return null;
  const back = new URL(reload);
  back.searchParams.set("id_token", idToken(world, shop, staff));
  return `${back.pathname}${back.search}`;
}
