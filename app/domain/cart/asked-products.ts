import type { ContextOrder } from "#app/contract/context-block.ts";
import type { AskedProduct, ShownCart } from "#app/contract/shown-cart.ts";
import { itemsNamed } from "#app/domain/context/item-named.ts";
import type { ShopperLine } from "#app/domain/context/shopper-lines.ts";
import type { Article } from "#app/domain/shop.ts";

const MOST = 3;

/** Goods that the shopper wrote about, as the cart, their orders and the shop's pages call them; at most three. */
export function askedProducts(
  said: readonly ShopperLine[],
  known: {
    readonly cart: ShownCart | null;
    readonly orders: readonly ContextOrder[];
    readonly articles: readonly Article[];
  },
): AskedProduct[] {
  const inCart = (known.cart?.lines ?? []).map(({ title, variant, url }) =>
    goods({ title, variant, url, where: "cart" }),
  );
  const ordered = known.orders
    .filter(({ isTheirs }) => isTheirs)
    .flatMap(({ lines }) =>
      lines.map(({ title, variant }) => goods({ title, variant, url: null, where: "order" })),
    );
  const pages = known.articles
    .filter(({ kind }) => kind === "page")
    .map(({ title, url }) => goods({ title, variant: null, url, where: "help" }));
  const named = [inCart, ordered, pages].flatMap((all) => itemsNamed(said, all)?.orders ?? []);
  const products = named.map(({ product }) => product);
  return products.filter((one, at) => products.findIndex((it) => isSame(it, one)) === at).slice(0, MOST);
}

function goods(product: AskedProduct) {
  return { product, lines: [product] };
}

function isSame(one: AskedProduct, other: AskedProduct): boolean {
  return one.title === other.title && one.variant === other.variant;
}
