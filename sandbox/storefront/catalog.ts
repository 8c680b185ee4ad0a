import { html, type Markup } from "../net/markup.ts";
import { list, type Rec } from "../records/read.ts";
import type { ShopState } from "../world.ts";
import { productArt } from "./art.ts";
import { showMoney } from "./money.ts";

/** The way in: a shelf, four promises, all products. */
export function homePage(shop: ShopState): Markup {
  const products = [...shop.store.products.values()];
  return html`<section class="hero">
      <div class="wrap">
        <div>
          <h1>Supplements that say what is inside.</h1>
          <p>
            Protein, creatine, vitamins and focus blends with full labels, sensible doses and a lab report you
            can read before you buy.
          </p>
          <a class="button light" href="/collections/all">Shop all products</a>
        </div>
        <div class="shelf" aria-hidden="true">${products.slice(0, 3).map(productArt)}</div>
      </div>
    </section>
    <div class="wrap promises">
      <div><b>Dispatched in 24 hours</b>Orders before 4 pm leave the same day.</div>
      <div><b>Lab report per batch</b>Scan the code on the lid.</div>
      <div><b>30-day returns</b>Unopened tubs, no questions.</div>
      <div><b>Talk to a person</b>Every day, 9 am to 9 pm.</div>
    </div>
    <section class="block wrap">
      <h2>Best sellers</h2>
      ${grid(shop, products)}
    </section>`;
}

/** All products on one page. */
export function collectionPage(shop: ShopState): Markup {
  return html`<section class="block wrap">
    <h1>All products</h1>
    ${grid(shop, [...shop.store.products.values()])}
  </section>`;
}

function grid(shop: ShopState, products: readonly Rec[]): Markup {
  return html`<div class="grid">
    ${products.map(
      (product) =>
        html`<a class="card" href="/products/${product["handle"]}">
          <div class="pic">${productArt(product)}</div>
          <h3>${product["title"]}</h3>
          <div class="sub">${product["subtitle"]}</div>
          ${stars(product)}${price(shop, product)}
        </a>`,
    )}
  </div>`;
}

/** Stars and how many people gave them, when the record says. */
export function stars(product: Rec): Markup {
  const rating = Number(product["rating"] ?? 0);
  if (rating === 0) return html``;
  const full = Math.round(rating);
  return html`<div class="stars" role="img" aria-label="${rating} out of 5">
    ${"★".repeat(full)}${"☆".repeat(5 - full)}<span> ${rating} (${product["reviews"]})</span>
  </div>`;
}

export function price(shop: ShopState, product: Rec): Markup {
  const [first] = list(product["variants"]) as Rec[];
  const before = product["compareAtPrice"];
  return html`<div class="price">
    ${showMoney(first?.["price"], shop.currency)}${
      before === undefined ? "" : html`<s>${showMoney(before, shop.currency)}</s>`
    }
  </div>`;
}
