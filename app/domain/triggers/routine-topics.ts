import type { Topic } from "#app/domain/understanding/topic-phrases.ts";

/** What a shop's pages and an order's record answer, whatever it sells: nobody is hurt by it. */
// prettier-ignore
export const ROUTINE_TOPICS: readonly Topic[] = [
  "order-status", "late-delivery", "delivery-time", "delivery-paused", "delivering-now", "order-question", "shipping-cost",
  "shipping-area", "international", "address-change", "cancel-order", "placing-order", "payment-methods", "payment-failed",
  "cash-on-delivery", "invoice", "refund", "return", "exchange", "wrong-item", "damaged-item", "missing-item", "discount",
  "referral", "loyalty", "gift-card", "subscription", "stock", "size", "warranty", "authenticity", "account", "password",
  "sign-up", "account-deletion", "privacy", "portal", "contact", "store", "office", "opening-hours", "holidays", "disruption",
];
