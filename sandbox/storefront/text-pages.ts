import { html, raw, type Markup } from "../net/markup.ts";
import { list, plainId, type Rec } from "../records/read.ts";
import { moneyOf } from "../records/money.ts";
import type { ShopState } from "../world.ts";
import type { cartJson } from "./cart.ts";
import { signIn, type Page } from "./layout.ts";
import { showMoney } from "./money.ts";

/** A help page or a policy, as the merchant wrote it. */
export const textPage = (record: Rec): Markup =>
  html`<article class="wrap prose">
    <h1>${record["title"]}</h1>
    ${raw(record["body"])}
  </article>`;

export const notFoundPage = (): Markup =>
  html`<div class="wrap prose">
    <h1>Nothing here</h1>
    <p>The page does not exist. <a href="/">Back to the shop</a></p>
  </div>`;

/** What is in the cart. */
export function cartPage(shop: ShopState, cart: ReturnType<typeof cartJson>): Markup {
  if (cart.items.length === 0) {
    return html`<div class="wrap prose">
      <h1>Your cart is empty</h1>
      <p><a class="button" href="/collections/all">Find something good</a></p>
    </div>`;
  }
  const show = (cents: number) => showMoney(cents / 100, shop.currency);
  return html`<div class="wrap prose">
    <h1>Your cart</h1>
    ${cart.items.map(
      (item) =>
        html`<div class="row">
          <div>
            <a href="${item.url}">${item.product_title}</a><br /><small
              >${item.variant_title ?? ""} × ${item.quantity}</small
            >
          </div>
          <b>${show(item.line_price)}</b>
        </div>`,
    )}
    <div class="row"><b>Subtotal</b><b>${show(cart.total_price)}</b></div>
    <p>Delivery and taxes are worked out at checkout, which this make-believe shop does not have.</p>
  </div>`;
}

/** The customer's orders, or whom to sign in as. */
export function accountPage(page: Page): Markup {
  const { shop, customer } = page;
  if (!customer) {
    return html`<div class="wrap prose">
      <h1>Sign in</h1>
      <p>In the sandbox nobody needs a password: choose whom to be.</p>
      <div class="panel" style="background:#10221a;color:#b9c9c0">${signIn(page)}</div>
    </div>`;
  }
  const orders = [...shop.store.orders.values()].filter((order) => order["customerId"] === customer.id);
  return html`<div class="wrap prose">
    <h1>Hello, ${customer["firstName"] ?? customer["displayName"]}</h1>
    <p>${customer["email"]}</p>
    <h2>Orders</h2>
    ${orders.map(
      (order) =>
        html`<div class="row">
          <div>
            <b>${order["name"]}</b> · ${String(order["createdAt"]).slice(0, 10)}<br /><small
              >${lines(order)}</small
            >
          </div>
          <div style="text-align:right">
            ${showMoney(moneyOf(order["totalPriceSet"], shop.currency).amount, shop.currency)}<br /><small
              >${words(order["displayFulfillmentStatus"])}</small
            >
          </div>
        </div>`,
    )}
    ${orders.length === 0 ? html`<p>No orders yet.</p>` : ""}
    <p><a href="/account/login?as=">Sign out</a> <small>(customer ${plainId(customer.id)})</small></p>
  </div>`;
}

const lines = (order: Rec) =>
  (list(order["lineItems"]) as Rec[])
    .map((line) => `${String(line["quantity"])} × ${String(line["title"])}`)
    .join(", ");
const words = (status: unknown) => String(status).toLowerCase().replaceAll("_", " ");
