import type { IncomingMessage } from "node:http";
import { moneyOf } from "../records/money.ts";
import { plainId } from "../records/read.ts";
import type { ShopState, World } from "../world.ts";
import { cartJson, cartOf } from "./cart.ts";
import type { PageObjects } from "./liquid.ts";
import { customerOf } from "./sign-in.ts";

/** The Liquid objects an app block may read on a storefront page. */
export function pageObjects(world: World, shop: ShopState, req: IncomingMessage, path: string): PageObjects {
  const customer = customerOf(req, shop);
  const cart = cartOf(shop, req);
  const origin = `https://${shop.domain}`;
  return {
    shop: {
      id: shop.number,
      name: shop.name,
      url: origin,
      secure_url: origin,
      domain: shop.domain,
      permanent_domain: shop.domain,
      currency: shop.currency,
      locale: "en",
      money_format: shop.currency === "INR" ? "₹{{amount}}" : "${{amount}}",
    },
    customer: customer && {
      id: Number(plainId(customer.id)),
      email: customer["email"],
      first_name: customer["firstName"],
      last_name: customer["lastName"],
      name: customer["displayName"],
      tags: customer["tags"],
      orders_count: Number(customer["numberOfOrders"] ?? 0),
      total_spent: Math.round(Number(moneyOf(customer["amountSpent"], shop.currency).amount) * 100),
    },
    cart: cartJson(shop, cart),
    request: {
      locale: { iso_code: "en", primary: true, name: "English", root_url: "/" },
      path,
      host: shop.domain,
      origin,
      design_mode: false,
      page_type: pageType(path),
    },
    localization: {
      language: { iso_code: "en" },
      country: { iso_code: shop.currency === "INR" ? "IN" : "US" },
    },
    routes: {
      root_url: "/",
      cart_url: "/cart",
      account_url: "/account",
      account_login_url: "/account/login",
    },
    app: { metafields: {} },
    settings: { client_id: world.apiKey },
  };
}

function pageType(path: string): string {
  if (path === "/") return "index";
  const kind = /^\/(products|pages|policies|cart|account|collections)/.exec(path)?.[1];
  return (
    {
      products: "product",
      pages: "page",
      policies: "policy",
      cart: "cart",
      account: "customers/account",
      collections: "collection",
    }[kind ?? ""] ?? "404"
  );
}
