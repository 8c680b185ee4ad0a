import { adminApiDoor } from "./admin-api/door.ts";
import { appProxyDoor } from "./app-proxy/door.ts";
import { proxyRoot } from "./app-proxy/query.ts";
import { redirect, send, type Exchange } from "./net/exchange.ts";
import { storefrontDoor } from "./storefront/door.ts";
import { themeEditorDoor } from "./storefront/theme-editor.ts";
import { tokenDoor } from "./tokens/door.ts";
import { handleOf, type ShopState, type World } from "./world.ts";

/** Everything at `https://{shop}.myshopify.com`. */
export async function shopHost(world: World, shop: ShopState, exchange: Exchange): Promise<void> {
  const { res, url } = exchange;
  const path = url.pathname;
  const isApi = path === "/admin/oauth/access_token" || path.startsWith("/admin/api/");
  if (isApi && shop.faults.down) return send(res, 503, "text/html", "<title>Service Unavailable</title>");
  if (path === "/admin/oauth/access_token") return tokenDoor(world, shop, exchange);
  if (path.startsWith("/admin/api/")) return adminApiDoor(world, shop, exchange);
  if (path.startsWith("/admin/themes/current/editor")) return themeEditorDoor(world, shop, exchange);
  if (path.startsWith("/admin"))
    return redirect(res, `https://admin.shopify.com/store/${handleOf(shop.domain)}${path.slice(6)}`);
  if (path.startsWith(`${proxyRoot(world)}/`) && shop.isInstalled) return appProxyDoor(world, shop, exchange);
  return storefrontDoor(world, shop, exchange);
}
