import { CustomerId, type ConversationId, type ShopId } from "#app/domain/ids.ts";
import { keysOf } from "#app/domain/verification/order-name.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { clock } from "#app/clock.ts";
import { type ChangedRecords, publishRecords } from "#app/realtime/hub.server.ts";
import { tellOthersRecords } from "#app/realtime/wake.server.ts";
import { forgetCustomer } from "./find-customer.server.ts";
import { namesIn } from "./find-named-orders.server.ts";
import { loadConversation } from "./kept-conversations.server.ts";

/**
 * To be called after COMMIT by whoever mirrored, changed or erased records: open conversations that show one of them read
 * their context block anew. A hint: a conversation that is opened reads the tables anyway.
 */
export function recordsChanged({ shopId, ...changed }: ChangedRecords & { readonly shopId: ShopId }): void {
  for (const id of changed.customerIds) forgetCustomer(shopId, CustomerId(id));
  publishRecords(shopId, changed);
  tellOthersRecords(shopId, changed);
}

/** The same for what is not a record and stands beside one conversation alone. */
export function besideChanged(shopId: ShopId, id: ConversationId): void {
  recordsChanged({ shopId, customerIds: [], orderNames: [], conversationIds: [id] });
}

/** Whether a conversation's block shows one of some records: of the customer who writes, or an order that was named. */
export function showsRecords(shopId: ShopId, id: ConversationId) {
  return async ({ customerIds, orderNames, conversationIds }: ChangedRecords): Promise<boolean> => {
    if (conversationIds?.includes(id)) return true;
    if (customerIds.length === 0 && orderNames.length === 0) return false;
    const it = await loadConversation(shopId, id);
    if (!it?.episode) return false;
    const customerId = customerOf(verificationOf(it, clock()));
    if (customerId !== null && customerIds.includes(customerId)) return true;
    if (orderNames.length === 0) return false;
    const named = keysOf(namesIn(it));
    return keysOf(orderNames).some((key) => named.includes(key));
  };
}
