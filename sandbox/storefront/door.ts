import { join } from "node:path";
import type { Markup } from "../net/markup.ts";
import { send, sendHtml, type Exchange } from "../net/exchange.ts";
import { readStyles } from "../net/styles.ts";
import { policyHandle } from "../records/content.ts";
import type { Rec } from "../records/read.ts";
import type { ShopState, World } from "../world.ts";
import { cartDoor, cartJson, cartOf } from "./cart.ts";
import { collectionPage, homePage } from "./catalog.ts";
import { layout, type Page } from "./layout.ts";
import { renderEmbeds } from "./liquid.ts";
import { pageObjects } from "./objects.ts";
import { productPage } from "./product-page.ts";
import { customerOf, signInAs, signInDoor } from "./sign-in.ts";
import { accountPage, cartPage, notFoundPage, textPage } from "./text-pages.ts";

const THEME = readStyles(join(import.meta.dirname, "theme"));

type View = { readonly title: string; readonly content: Markup; readonly status?: number };

/** The online store of a shop. */
export async function storefrontDoor(world: World, shop: ShopState, exchange: Exchange): Promise<void> {
  const { req, res, url } = exchange;
  const path = url.pathname;
  if (path === "/sandbox-theme.css") return send(res, 200, "text/css; charset=utf-8", THEME);
  if (/^\/cart(\.js|\/)/.test(path)) return cartDoor(shop, exchange);
  if (path === "/account/sandbox-sign-in" && req.method === "POST") return signInDoor(exchange);
  const as = url.searchParams.get("as");
  if (path === "/account/login" && as !== null) return signInAs(res, as, "/account");

  const page = await pageFor(world, shop, exchange);
  const view = viewOf(page, exchange) ?? { title: "Not found", content: notFoundPage(), status: 404 };
  sendHtml(res, layout({ ...page, title: view.title }, view.content), view.status ?? 200);
}

async function pageFor(world: World, shop: ShopState, { req, url }: Exchange): Promise<Page> {
  const objects = pageObjects(world, shop, req, url.pathname);
  const isOn = shop.isEmbedOn && shop.isInstalled;
  const [head, body] = isOn
    ? await Promise.all([renderEmbeds("head", objects), renderEmbeds("body", objects)])
    : ["", ""];
  const cartCount = cartJson(shop, cartOf(shop, req)).item_count;
  return {
    shop,
    customer: customerOf(req, shop),
    cartCount,
    path: url.pathname,
    title: "",
    embeds: { head, body },
  };
}

function viewOf(page: Page, { req, url }: Exchange): View | null {
  const { shop } = page;
  const [, folder = "", handle = ""] = url.pathname.split("/");
  if (folder === "") return { title: "Home", content: homePage(shop) };
  if (folder === "collections") return { title: "All products", content: collectionPage(shop) };
  if (folder === "cart") return { title: "Cart", content: cartPage(shop, cartJson(shop, cartOf(shop, req))) };
  if (folder === "account") return { title: "Account", content: accountPage(page) };
  const found = record(shop, folder, decodeURIComponent(handle));
  if (!found) return null;
  const title = String(found["title"]);
  return { title, content: folder === "products" ? productPage(shop, found) : textPage(found) };
}

function record(shop: ShopState, folder: string, handle: string): Rec | undefined {
  const { products, pages, policies } = shop.store;
  if (folder === "products") return [...products.values()].find((one) => one["handle"] === handle);
  if (folder === "pages") return [...pages.values()].find((one) => one["handle"] === handle);
  return folder === "policies"
    ? [...policies.values()].find((one) => policyHandle(one["type"]) === handle)
    : undefined;
}
