import * as orders from "#app/data/orders.server.ts";
import { ordersNamed } from "#app/domain/context/issue.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { namesOf, orderKey } from "#app/domain/verification/order-name.ts";
import type { OrderRecord } from "#app/domain/records.ts";

/** A shopper who writes a hundred numbers is looking for something else. */
const MOST = 3;

/** The mirrored orders of this shop under the numbers that the shopper wrote, whoever's they are, and one a code was for. */
export async function findNamedOrders(shopId: ShopId, it: Conversation): Promise<OrderRecord[]> {
  const found = await Promise.all(namesIn(it).map((name) => findOrder(shopId, name)));
  return found.filter((order) => order !== null);
}

/** Under which numbers those are looked up. */
export function namesIn(it: Conversation): string[] {
  const verified = it.events.findLast((event) => event.type === "shopper.verified");
  const ofCode = verified?.type === "shopper.verified" ? [verified.orderName] : [];
  return [...new Set([...named(it), ...ofCode])];
}

/** The mirrored order of this number, with or without a "#" before it. */
export async function findOrder(shopId: ShopId, name: string): Promise<OrderRecord | null> {
  const found = await Promise.all(namesOf(keyOf(name)).map((it) => orders.findByName(shopId, it)));
  return found.find((order) => order !== null) ?? null;
}

/** Numbers that nothing mirrored answers to yet: Shopify is asked for them, after the handoff and not before. */
export function unknownOrders(it: Conversation, known: readonly OrderRecord[]): string[] {
  return named(it).filter((name) => !known.some((order) => keyOf(order.name) === keyOf(name)));
}

/** What two spellings of one number share; a name that nobody could type is its own. */
function keyOf(name: string): string {
  return orderKey(name) ?? name;
}

function named(it: Conversation): string[] {
  return ordersNamed(it).slice(-MOST);
}
