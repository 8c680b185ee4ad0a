import { join } from "node:path";
import { html, raw, type Markup } from "../net/markup.ts";
import { readStyles } from "../net/styles.ts";
import { handleOf, type ShopState, type Staff, type World } from "../world.ts";

export type Frame = {
  readonly world: World;
  readonly shop: ShopState;
  readonly staff: Staff;
  /** The entry of the left menu that is open. */
  readonly here: string;
};

const CSS = readStyles(join(import.meta.dirname, "styles"));
const icon = (path: string) =>
  raw(
    `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><path d="${path}"/></svg>`,
  );
export const APP_ICON = raw(
  `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><rect width="20" height="20" rx="5" fill="#1f4d3a"/><path d="M5 12.5 12.5 5l2.5 2.5L7.5 15H5z" fill="#d9f26b"/></svg>`,
);

const MENU = [
  { label: "Home", path: "", icon: icon("M2 7l6-5 6 5v7H2z") },
  { label: "Orders", path: "/orders", icon: icon("M3 3h10v10H3zM3 9h3l1 2h2l1-2h3") },
  { label: "Products", path: "/products", icon: icon("M2 8l6-6h6v6l-6 6z") },
  {
    label: "Customers",
    path: "/customers",
    icon: icon("M8 8a3 3 0 100-6 3 3 0 000 6zM2 14c0-3 3-4.500 6-4.500s6 1.500 6 4.500"),
  },
  { label: "Content", path: "/content", icon: icon("M3 2h10v12H3zM5.500 6h5M5.500 9h5") },
] as const;

/** The admin around whatever is open. */
export function frame({ world, shop, staff, here }: Frame, content: Markup): string {
  const store = `/store/${handleOf(shop.domain)}`;
  const appHref = `${store}/apps/${world.config.handle}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shop.name} · ${here === "app" ? world.config.name : "Admin"} · Shopify sandbox</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(CSS)}
        </style>
      </head>
      <body>
        <header class="top">
          <div class="brand">
            ${raw('<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><path d="M4 6l11-3 3 16-13 0z" fill="#95bf47"/></svg>')}<span
              >sandbox</span
            >
          </div>
          <div class="search" id="search">Search</div>
          <div class="save-bar" id="save-bar" hidden>
            <b>Unsaved changes</b><button type="button" id="discard">Discard</button
            ><button type="button" id="save">Save</button>
          </div>
          <div class="who">
            <label for="staff" class="avatar" title="${staff.email}">${initials(staff.name)}</label>
            <select id="staff" aria-label="Signed in as">
              ${shop.staff.map(
                (one) =>
                  html`<option value="${one.id}" ${raw(one.id === staff.id ? " selected" : "")}>
                    ${one.name}${one.owner ? " (owner)" : ""}
                  </option>`,
              )}
            </select>
          </div>
        </header>
        <nav class="side" aria-label="Admin">
          ${MENU.map((entry) => html`<a href="${store}${entry.path}?as=${staff.id}" ${raw(entry.label === here ? " data-here" : "")}>${entry.icon}${entry.label}</a>`)}
          <h2>Sales channels</h2>
          <a href="https://${shop.domain}/" target="_blank" rel="noopener"
            >${icon("M2 6l1-4h10l1 4M3 6v8h10V6")}Online Store</a
          >
          <h2>Apps</h2>
          <a href="${appHref}?as=${staff.id}" ${raw(here === "app" ? " data-here" : "")}
            >${APP_ICON}${world.config.name}</a
          >
          <div id="nav"></div>
        </nav>
        <main class="main">${content}</main>
        <div id="toasts"></div>
      </body>
    </html>`.text;
}

const initials = (name: string) =>
  name
    .split(" ")
    .map((part) => part[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();
