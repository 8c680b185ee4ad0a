import { html, raw, type Markup } from "../net/markup.ts";
import { plainId, type Rec } from "../records/read.ts";
import { policyHandle } from "../records/content.ts";
import type { ShopState } from "../world.ts";

export type Page = {
  readonly shop: ShopState;
  readonly customer: Rec | null;
  readonly cartCount: number;
  readonly path: string;
  readonly title: string;
  readonly embeds: { readonly head: string; readonly body: string };
};

const LEAF = raw(
  `<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#1f4d3a"/><path d="M9 22V10l14 12V10" fill="none" stroke="#d9f26b" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
);

/** The theme around every page: head, header, footer, and the app embeds where a theme has them. */
export function layout(page: Page, content: Markup): string {
  const { shop, title, embeds } = page;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${shop.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sandbox-theme.css" />
        ${raw(embeds.head)}
      </head>
      <body>
        <div class="announce">
          Free delivery on orders over ₹999 · Every batch tested by an independent lab
        </div>
        ${header(page)}
        <main id="main">${content}</main>
        ${footer(page)} ${raw(embeds.body)}
      </body>
    </html>`.text;
}

function header({ shop, customer, cartCount }: Page): Markup {
  return html`<header class="site">
    <div class="wrap">
      <a class="logo" href="/">${LEAF}${shop.name}</a>
      <nav class="main" aria-label="Main">
        <a href="/collections/all">Shop all</a><a href="/pages/choosing-a-protein">Choosing a protein</a>
        <a href="/pages/authenticity-and-lab-tests">Lab tests</a
        ><a href="/pages/delivery-and-tracking">Delivery</a>
      </nav>
      <div class="tools">
        <a href="/account">${customer ? `Hi, ${String(customer["firstName"] ?? "there")}` : "Sign in"}</a>
        <a href="/cart">Cart${cartCount > 0 ? html`<span class="count">${cartCount}</span>` : ""}</a>
      </div>
    </div>
  </header>`;
}

function footer(page: Page): Markup {
  const { shop } = page;
  const pages = [...shop.store.pages.values()];
  return html`<footer class="site">
    <div class="wrap">
      <div>
        <h2>${shop.name}</h2>
        <p>Plain labels, honest doses, and a lab report for every batch.</p>
        <p>A make-believe shop for trying things out.</p>
      </div>
      <nav aria-label="Help">
        <h2>Help</h2>
        <ul>
          ${pages.slice(0, 9).map((one) => link(`/pages/${String(one["handle"])}`, one["title"]))}
        </ul>
      </nav>
      <nav aria-label="Policies">
        <h2>Policies</h2>
        <ul>
          ${[...shop.store.policies.values()].map((one) =>
            link(`/policies/${policyHandle(one["type"])}`, one["title"]),
          )}
        </ul>
      </nav>
      ${signIn(page)}
    </div>
  </footer>`;
}

const link = (href: string, title: unknown) => html`<li><a href="${href}">${title}</a></li>`;

/** The sandbox's own switch: whom the shop believes to be signed in. */
export function signIn({ shop, customer, path }: Page): Markup {
  const people = [...shop.store.customers.values()];
  return html`<form class="signin" method="post" action="/account/sandbox-sign-in">
    <input type="hidden" name="return_to" value="${path}" />
    <label for="sandbox-customer">Sandbox: browse as</label>
    <select id="sandbox-customer" name="customer">
      <option value="">A visitor nobody knows</option>
      ${people.map((one) => {
        const id = plainId(one.id);
        const tags =
          Array.isArray(one["tags"]) && one["tags"].length > 0 ? ` (${one["tags"].join(", ")})` : "";
        return html`<option value="${id}" ${raw(customer?.id === one.id ? " selected" : "")}>
          ${one["displayName"]}${tags}
        </option>`;
      })}
    </select>
    <button type="submit">Switch</button>
  </form>`;
}
