import { html, type Markup } from "../net/markup.ts";
import { moneyOf } from "../records/money.ts";
import { list, plainId, type Rec } from "../records/read.ts";
import { showMoney } from "../storefront/money.ts";
import type { ShopState } from "../world.ts";

/** The admin's own pages, as far as an app may link to them: lists, and one order or customer. */
export function recordPage(shop: ShopState, path: string): { here: string; content: Markup } {
  const [, folder = "", id] = path.split("/");
  const { orders, customers, products, pages } = shop.store;
  const found =
    id === undefined
      ? undefined
      : [...orders.values(), ...customers.values()].find((one) => plainId(one.id) === id);
  if (folder === "orders")
    return {
      here: "Orders",
      content: found
        ? order(shop, found)
        : table(
            "Orders",
            [...orders.values()].map((one) => orderRow(shop, one)),
          ),
    };
  if (folder === "customers")
    return {
      here: "Customers",
      content: found ? customer(shop, found) : table("Customers", [...customers.values()].map(customerRow)),
    };
  if (folder === "products")
    return {
      here: "Products",
      content: table(
        "Products",
        [...products.values()].map((one) => [one["title"], one["productType"], one["status"]]),
      ),
    };
  if (folder === "content")
    return {
      here: "Content",
      content: table(
        "Pages",
        [...pages.values()].map((one) => [one["title"], one["handle"]]),
      ),
    };
  return {
    here: "Home",
    content: sheet(
      shop.name,
      html`<div class="card">Welcome to the sandbox's admin. The app is in the menu on the left.</div>`,
    ),
  };
}

const orderRow = (shop: ShopState, one: Rec) => [
  one["name"],
  String(one["createdAt"]).slice(0, 10),
  shop.store.customers.get(String(one["customerId"]))?.["displayName"],
  plainWords(one["displayFinancialStatus"]),
  plainWords(one["displayFulfillmentStatus"]),
  total(shop, one),
];

const customerRow = (one: Rec) => [one["displayName"], one["email"], list(one["tags"]).join(", ")];

/** `PARTIALLY_REFUNDED` as a person would write it. */
const plainWords = (status: unknown) =>
  String(status).charAt(0) + String(status).slice(1).toLowerCase().replaceAll("_", " ");

const total = (shop: ShopState, one: Rec) => {
  const { amount, currencyCode } = moneyOf(one["totalPriceSet"], shop.currency);
  return showMoney(amount, currencyCode);
};

function order(shop: ShopState, one: Rec): Markup {
  const lines = (list(one["lineItems"]) as Rec[]).map((line) => [line["title"], line["quantity"]]);
  return html`${table(`Order ${String(one["name"])}`, [orderRow(shop, one)])}${table("Items", lines)}`;
}

function customer(shop: ShopState, one: Rec): Markup {
  const orders = [...shop.store.orders.values()].filter((order_) => order_["customerId"] === one.id);
  return html`${table(String(one["displayName"]), [customerRow(one)])}${table(
    "Orders",
    orders.map((order_) => orderRow(shop, order_)),
  )}`;
}

const table = (title: string, rows: readonly (readonly unknown[])[]) =>
  sheet(
    title,
    html`<table>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </table>`,
  );

const sheet = (title: string, content: Markup) =>
  html`<div class="sheet">
    <h1>${title}</h1>
    ${content}
  </div>`;
