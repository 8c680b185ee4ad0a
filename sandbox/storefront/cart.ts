import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cookie, readFields, redirect, sendJson, type Exchange } from "../net/exchange.ts";
import { isObject, list, plainId, type Rec } from "../records/read.ts";
import type { ShopState } from "../world.ts";

export type Cart = {
  readonly token: string;
  readonly items: Map<string, number>;
  attributes: Record<string, unknown>;
  note: string;
};

const carts = new WeakMap<ShopState, Map<string, Cart>>();

/** This browser's cart; an empty one without a cookie until something goes in. */
export function cartOf(shop: ShopState, req: IncomingMessage): Cart {
  const known = cartsOf(shop).get(cookie(req, "cart") ?? "");
  return known ?? { token: randomBytes(16).toString("hex"), items: new Map(), attributes: {}, note: "" };
}

/** `/cart.js`, `/cart/add.js`, `/cart/update.js`, `/cart/change.js` and the form's `/cart/add`. */
export async function cartDoor(shop: ShopState, { req, res, url }: Exchange): Promise<void> {
  const cart = cartOf(shop, req);
  if (req.method === "POST") {
    const fields = await readFields(req).catch(() => ({}));
    if (url.pathname.startsWith("/cart/add")) add(cart, fields);
    else update(cart, fields);
    keep(shop, cart, res);
  }
  if (url.pathname === "/cart/add" || url.pathname === "/cart/change") return redirect(res, "/cart");
  sendJson(res, 200, cartJson(shop, cart));
}

/** The cart as the storefront's Ajax API shows it; money in hundredths, as everywhere on a storefront. */
export function cartJson(shop: ShopState, cart: Cart) {
  const items = [...cart.items].flatMap(([variantId, quantity]) => {
    const found = findVariant(shop, variantId);
    if (!found) return [];
    return [lineJson(found, variantId, quantity)];
  });
  const total = items.reduce((sum, { line_price }) => sum + line_price, 0);
  return {
    token: cart.token,
    note: cart.note,
    attributes: cart.attributes,
    original_total_price: total,
    total_price: total,
    total_discount: 0,
    total_weight: 0,
    item_count: items.reduce((count, { quantity }) => count + quantity, 0),
    items,
    requires_shipping: items.length > 0,
    currency: shop.currency,
    items_subtotal_price: total,
    cart_level_discount_applications: [],
  };
}

type Found = { product: Rec; variant: Rec };

/** A product without choices has one variant, whose name no page shows. */
function lineJson({ product, variant }: Found, variantId: string, quantity: number) {
  const productTitle = String(product["title"]);
  const handle = String(product["handle"]);
  const name = String(variant["title"]);
  const variantTitle = name === "Default Title" ? null : name;
  const price = Math.round(Number(variant["price"]) * 100);
  return {
    id: Number(variantId),
    key: `${variantId}:${handle}`,
    properties: {},
    quantity,
    variant_id: Number(variantId),
    product_id: Number(plainId(product.id)),
    title: variantTitle === null ? productTitle : `${productTitle} - ${variantTitle}`,
    product_title: productTitle,
    variant_title: variantTitle,
    price,
    original_price: price,
    discounted_price: price,
    line_price: price * quantity,
    original_line_price: price * quantity,
    total_discount: 0,
    discounts: [],
    final_price: price,
    final_line_price: price * quantity,
    sku: null,
    grams: 0,
    gift_card: false,
    url: `/products/${handle}?variant=${variantId}`,
    handle,
    requires_shipping: true,
  };
}

function add(cart: Cart, fields: Record<string, unknown>): void {
  for (const item of Array.isArray(fields["items"]) ? fields["items"] : [fields]) {
    if (!isObject(item)) continue;
    const id = plainId(item["id"]);
    cart.items.set(id, (cart.items.get(id) ?? 0) + Number(item["quantity"] ?? 1));
  }
}

function update(cart: Cart, fields: Record<string, unknown>): void {
  if (isObject(fields["attributes"])) cart.attributes = { ...cart.attributes, ...fields["attributes"] };
  if (typeof fields["note"] === "string") cart.note = fields["note"];
  const updates = isObject(fields["updates"])
    ? fields["updates"]
    : fields["id"] === undefined
      ? {}
      : { [plainId(fields["id"])]: fields["quantity"] };
  for (const [id, quantity] of Object.entries(updates)) {
    if (Number(quantity) > 0) cart.items.set(id, Number(quantity));
    else cart.items.delete(id);
  }
}

function keep(shop: ShopState, cart: Cart, res: ServerResponse): void {
  cartsOf(shop).set(cart.token, cart);
  res.setHeader("set-cookie", `cart=${cart.token}; Path=/; SameSite=Lax; Max-Age=1209600`);
}

function cartsOf(shop: ShopState): Map<string, Cart> {
  const known = carts.get(shop) ?? new Map<string, Cart>();
  carts.set(shop, known);
  return known;
}

function findVariant(shop: ShopState, variantId: string): Found | null {
  for (const product of shop.store.products.values()) {
    const variant = (list(product["variants"]) as Rec[]).find(({ id }) => plainId(id) === variantId);
    if (variant) return { product, variant };
  }
  return null;
}
