import * as orders from "#app/data/orders.server.ts";
import { ordersNamed } from "#app/domain/context/issue.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/shop.ts";

/** A shopper who writes a hundred numbers is looking for something else. */
const MOST = 3;

/** The mirrored orders of this shop under the numbers that the shopper wrote, whoever's they are. */
export async function findNamedOrders(shopId: ShopId, it: Conversation): Promise<OrderRecord[]> {
  const found = await Promise.all(named(it).map((name) => orders.findByName(shopId, name)));
  return found.filter((order) => order !== null);
}

/** Numbers that nothing mirrored answers to yet: Shopify is asked for them, after the handoff and not before. */
export function unknownOrders(it: Conversation, known: readonly OrderRecord[]): string[] {
  return named(it).filter((name) => !known.some((order) => order.name === name));
}

function named(it: Conversation): string[] {
  return ordersNamed(it).slice(-MOST);
}
