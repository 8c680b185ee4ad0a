import { html, raw } from "../net/markup.ts";
import { send, sendHtml, sendJson, type Exchange } from "../net/exchange.ts";
import { handleOf, type ShopState, type Staff, type World } from "../world.ts";
import { appPage } from "./app-page.ts";
import { frame } from "./frame.ts";
import { idToken } from "./open-app.ts";
import { recordPage } from "./record-pages.ts";
import { changeScopes } from "./scopes.ts";

const SWITCH = raw(
  `<script>document.getElementById("staff").onchange=(e)=>{const u=new URL(location);u.searchParams.set("as",e.target.value);location.assign(u)}</script>`,
);

/** `https://admin.shopify.com`: the admin of every shop, and the tokens its frame asks for. */
export async function adminHost(world: World, { req, res, url }: Exchange): Promise<void> {
  if (url.pathname === "/sandbox/id-token" && req.method === "POST") return giveToken(world, { res, url });
  if (url.pathname === "/sandbox/scopes" && req.method === "POST") {
    const asking = shopNamed(world, url.searchParams.get("store") ?? "");
    return asking ? changeScopes(world, asking, { req, res }) : sendJson(res, 404, { error: "no such shop" });
  }
  const [, kind, store = "", ...rest] = url.pathname.split("/");
  const shop = kind === "store" ? shopNamed(world, store) : undefined;
  const staff = shop && person(shop, url.searchParams.get("as"));
  if (!shop || !staff) return send(res, 404, "text/plain", "No such shop in the sandbox");
  if (rest[0] === "apps" && rest[1] === world.config.handle && shop.isInstalled) {
    const path = rest.length > 2 ? `/${rest.slice(2).join("/")}` : world.config.home;
    const query = new URLSearchParams(url.search);
    query.delete("as");
    const content = await appPage(
      world,
      shop,
      staff,
      `${path}${query.size > 0 ? `?${query.toString()}` : ""}`,
    );
    return sendHtml(res, frame({ world, shop, staff, here: "app" }, content));
  }
  const { here, content } = recordPage(shop, `/${rest.join("/")}`);
  sendHtml(
    res,
    frame(
      { world, shop, staff, here },
      html`<div></div>
        ${content}${SWITCH}`,
    ),
  );
}

function giveToken(world: World, { res, url }: Pick<Exchange, "res" | "url">): void {
  const shop = shopNamed(world, url.searchParams.get("store") ?? "");
  const staff = shop?.staff.find(({ id }) => id === url.searchParams.get("as"));
  if (!shop?.isInstalled || !staff) return sendJson(res, 404, { error: "no such person or shop" });
  sendJson(res, 200, { token: idToken(world, shop, staff) });
}

const shopNamed = (world: World, store: string) =>
  [...world.shops.values()].find(({ domain }) => handleOf(domain) === store);

/** Whom the switch in the top bar names; the owner otherwise. */
function person(shop: ShopState, as: string | null): Staff | undefined {
  return shop.staff.find(({ id, name }) => id === as || name === as) ?? shop.staff.find(({ owner }) => owner);
}
