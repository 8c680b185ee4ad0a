import { html, raw, type Markup } from "../net/markup.ts";
import { list, plainId, type Rec } from "../records/read.ts";
import type { ShopState } from "../world.ts";
import { productArt } from "./art.ts";
import { price, stars } from "./catalog.ts";

/** One product: picture, price, variants, what it does, what is in it. */
export function productPage(shop: ShopState, product: Rec): Markup {
  return html`<div class="wrap crumbs">
      <a href="/">Home</a> / <a href="/collections/all">Shop all</a> / ${product["title"]}
    </div>
    <div class="wrap product">
      <div class="pic">${productArt(product)}</div>
      <div>
        <h1>${product["title"]}</h1>
        <div class="sub">${product["subtitle"]}</div>
        ${stars(product)}${price(shop, product)}
        <form method="post" action="/cart/add">
          ${variants(product)}
          <div class="buy">
            <input type="number" name="quantity" value="1" min="1" max="20" aria-label="Quantity" />
            <button class="button" type="submit">Add to cart</button>
          </div>
        </form>
        <ul class="ticks">
          ${list(product["highlights"]).map((point) => html`<li>${point}</li>`)}
        </ul>
        <div>${raw(product["descriptionHtml"])}</div>
        ${facts(product)}
        <details>
          <summary>Delivery and returns</summary>
          <p>
            Dispatched within 24 hours, 2 to 5 working days on the way. Unopened products come back within 30
            days. See <a href="/pages/delivery-and-tracking">delivery</a> and
            <a href="/policies/refund-policy">refunds</a>.
          </p>
        </details>
        <details>
          <summary>How do I know it is genuine?</summary>
          <p>
            Scan the code under the lid to see the lab report of your own batch.
            <a href="/pages/authenticity-and-lab-tests">How we test</a>
          </p>
        </details>
      </div>
    </div>`;
}

function variants(product: Rec): Markup {
  const all = list(product["variants"]) as Rec[];
  if (all.length < 2) return html`<input type="hidden" name="id" value="${plainId(all[0]?.id)}" />`;
  return html`<fieldset class="options">
    <legend>${product["optionName"] ?? "Option"}</legend>
    ${all.map(
      (variant, at) =>
        html`<label
          ><input
            type="radio"
            name="id"
            value="${plainId(variant.id)}"
            ${raw(at === 0 ? " checked" : "")}
          /><span>${variant["title"]}</span></label
        >`,
    )}
  </fieldset>`;
}

function facts(product: Rec): Markup {
  const rows = list(product["facts"]) as [string, string][];
  if (rows.length === 0) return html``;
  return html`<h2>Per serving</h2>
    <table class="facts">
      ${rows.map(
        ([name, amount]) =>
          html`<tr>
            <td>${name}</td>
            <td>${amount}</td>
          </tr>`,
      )}
    </table>`;
}
