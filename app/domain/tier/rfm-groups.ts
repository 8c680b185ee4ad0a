/**
 * Shopify's own groups of customers, by how recently, how often and for how much they bought; the best first. They are the
 * values of `CustomerRfmGroup` in the Admin API, where each is explained.
 */
export const RFM_GROUPS = [
  "CHAMPIONS",
  "LOYAL",
  "ACTIVE",
  "NEW",
  "PROMISING",
  "NEEDS_ATTENTION",
  "AT_RISK",
  "PREVIOUSLY_LOYAL",
  "ALMOST_LOST",
  "DORMANT",
  "PROSPECTS",
] as const;

export type RfmGroup = (typeof RFM_GROUPS)[number];
