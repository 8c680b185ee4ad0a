import { clock } from "#app/clock.ts";
import { ordersNamed } from "#app/domain/context/issue.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { changeHandoff, type Ids, prepared } from "./change-handoff.server.ts";
import { loadConversation } from "./kept-conversations.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrder } from "./sync-order.server.ts";

const MOST_ORDERS = 3;

/**
 * Fetches the payment of the orders in question before anybody is asked to answer: an agent who opens a refund finds the
 * money's side there. What Shopify does not give is not waited for.
 */
export async function preparePayment(ids: Ids): Promise<void> {
  const { shopId, conversationId } = ids;
  const it = await loadConversation(shopId, conversationId);
  if (!it?.episode || it.episode.preparing === null) return;
  const named = ordersNamed(it).slice(-MOST_ORDERS);
  const customerId = customerOf(verificationOf(it, clock()));
  const isFetched =
    named.length > 0
      ? (await Promise.all(named.map((name) => syncOrder(shopId, name)))).some(({ ok }) => ok)
      : customerId !== null && (await syncCustomer(shopId, customerId)).ok;
  await changeHandoff(ids, async ({ episode }) => prepared(episode, isFetched));
}
