import type { CustomerId, VisitorId } from "#app/domain/ids.ts";

/** How a shopper shows that an order is theirs. Only the last of these raises what they are trusted with. */
export type VerificationEvent =
  /** They spoke of an order, and may show that it is theirs. */
  | { type: "verification.offered"; author: "system" }
  /** They asked for a code for this order. Whether one was sent is nobody's to know. */
  | {
      type: "verification.requested";
      author: "shopper";
      visitorId: VisitorId;
      clientId: string;
      /** As a shop writes its orders, from what they typed: `#4521`. */
      orderName: string;
    }
  /** The code that went to the order's e-mail was entered. */
  | {
      type: "shopper.verified";
      author: "system";
      orderId: string;
      orderName: string;
      /** Whose own e-mail it is; null: the order has no customer, or one of another e-mail. */
      customerId: CustomerId | null;
      /** When it ends if the shopper says nothing more, ISO 8601. */
      until: string;
    };
