import { lastVerified } from "#app/contract/last-verified.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { Verification } from "./verification.ts";

/** How sure we are at this moment who writes in this conversation. Shopify's own signature counts before any code. */
export function verificationOf(
  { customerId, events }: Pick<Conversation, "customerId" | "events">,
  now: Date,
): Verification {
  if (customerId !== null) return { level: "signed-in", customerId };
  const found = lastVerified(events);
  if (found?.verified.type !== "shopper.verified" || found.until <= now) return { level: "unverified" };
  const { orderId, orderName, customerId: owner } = found.verified;
  return { level: "code", orderId, orderName, customerId: owner, until: found.until };
}
