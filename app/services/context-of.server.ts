import { clock } from "#app/clock.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import * as customers from "#app/data/customers.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { findNamedOrders } from "./find-named-orders.server.ts";
import { makeContext } from "./make-context.server.ts";
import { phrased } from "./phrased.server.ts";
import { shopConfig } from "./shop-config.server.ts";

type Requested = Extract<LogEvent, { type: "handoff.requested" }>;

/** The block of the last handoff as things stand now; null before the first. Records are read anew, never from memory. */
export async function contextOf(shopId: ShopId, conversation: Conversation): Promise<ContextBlock | null> {
  const made = await blockAsMade(shopId, conversation);
  return made && phrased(shopId, made);
}

/** The same in our own words alone, and the handoff that it is of. */
export async function blockAsMade(
  shopId: ShopId,
  conversation: Conversation,
): Promise<{ readonly handoffId: HandoffId; readonly block: ContextBlock } | null> {
  const handoff = conversation.events.findLast(
    (event): event is Requested => event.type === "handoff.requested",
  );
  if (!handoff) return null;
  const now = clock();
  const customerId = customerOf(verificationOf(conversation, now));
  const [config, customer, named] = await Promise.all([
    shopConfig(shopId),
    customerId ? customers.find(shopId, customerId) : null,
    findNamedOrders(shopId, conversation),
  ]);
  const { language, handoffId } = handoff;
  const making = { conversation, handoff, language, customer, named, config, now };
  return { handoffId, block: await makeContext(shopId, making) };
}
