/** What an agent or a bot may ask a customer for. */
export const ASKED_FIELDS = [
  "order_number",
  "email",
  "phone",
  "name",
  "address",
  "delivery_date",
  "return_date",
  "missing_items",
  "reason",
  "product",
  "amount",
  "issue",
  "condition",
  "tracking",
] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];
