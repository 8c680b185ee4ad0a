import * as orders from "#app/data/orders.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { findCustomer } from "./find-customer.server.ts";

/** The orders that whoever writes has shown to be theirs: all that a shopper may hear of. Nothing of an order only named. */
export async function ownOrders(
  shopId: ShopId,
  it: Conversation,
  now: Date,
): Promise<readonly OrderRecord[]> {
  const verification = verificationOf(it, now);
  const customerId = customerOf(verification);
  const customer = customerId === null ? null : await findCustomer(shopId, customerId);
  const theirs = customer?.orders ?? [];
  if (verification.level !== "code") return theirs;
  const { orderId, orderName } = verification;
  if (theirs.some(({ id }) => id === orderId)) return theirs;
  const order = await orders.findByName(shopId, orderName);
  return order?.id === orderId ? [order, ...theirs] : theirs;
}
