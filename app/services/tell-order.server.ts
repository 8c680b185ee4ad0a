import * as orders from "#app/data/orders.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { orderSaid } from "#app/domain/verification/order-said.ts";
import { shopConfig } from "./shop-config.server.ts";

type Shown = { readonly orderId: string; readonly orderName: string; readonly language: string };

/** What the shopper hears of the order that they have just shown to be theirs, as it is mirrored. */
export async function tellOrder(
  shopId: ShopId,
  it: Conversation,
  { orderId, orderName, language }: Shown,
): Promise<EventBody[]> {
  const order = await orders.findByName(shopId, orderName);
  if (order?.id !== orderId) return [];
  const { wordsIn } = await shopConfig(shopId);
  return orderSaid(it, order, wordsIn(language));
}
