import type { ContextBlock } from "#app/contract/context-block.ts";
import type { AskedProduct, ShownCart } from "#app/contract/shown-cart.ts";
import * as carts from "#app/data/carts.server.ts";
import { inShop } from "#app/db.server.ts";
import { askedProducts } from "#app/domain/cart/asked-products.ts";
import { shownCart } from "#app/domain/cart/shown-cart.ts";
import { shopperLines } from "#app/domain/context/shopper-lines.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { shopConfig } from "./shop-config.server.ts";

/** What an agent reads beside the block. */
export type Beside = {
  /** Null: their page has told none. */
  readonly cart: ShownCart | null;
  /** Goods that the shopper wrote about. */
  readonly products: readonly AskedProduct[];
  /** The shop's, such as `Europe/Paris`: days and times are told by its clock. */
  readonly timezone: string;
};

export async function besideOf(
  shopId: ShopId,
  conversation: Conversation,
  context: ContextBlock | null,
): Promise<Beside> {
  const [{ timezone, knowledge }, kept] = await Promise.all([
    shopConfig(shopId),
    inShop(shopId, (sql) => carts.find(sql, shopId, conversation.id)),
  ]);
  const cart = kept && shownCart(kept);
  const { articles } = knowledge;
  const orders = context?.orders ?? [];
  return { cart, products: askedProducts(shopperLines(conversation), { cart, orders, articles }), timezone };
}
