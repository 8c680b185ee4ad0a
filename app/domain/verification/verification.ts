import type { CustomerId } from "#app/domain/ids.ts";

/** How sure we are who writes. Raised by Shopify's signature or by a code sent to an order's e-mail, by nothing typed. */
export type Verification =
  | { readonly level: "signed-in"; readonly customerId: CustomerId }
  | {
      readonly level: "code";
      /** The order whose e-mail the code went to. */
      readonly orderId: string;
      readonly orderName: string;
      /** The customer whose own e-mail it is; null: the order has none, or another one. */
      readonly customerId: CustomerId | null;
      readonly until: Date;
    }
  | { readonly level: "unverified" };

/** Whose record may be used; null: nobody's. */
export function customerOf(verification: Verification): CustomerId | null {
  return verification.level === "unverified" ? null : verification.customerId;
}
