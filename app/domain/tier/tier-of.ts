import type { Tier } from "#app/domain/shop.ts";

const HIGH_VALUE = 1_000;
const REPEAT_ORDERS = 2;

/** What Shopify says of a customer, as far as it was told. */
export type Standing = {
  readonly tags: readonly string[] | null;
  readonly ordersCount: number | null;
  readonly spentAmount: string | null;
};

/** The merchant's own tag first, then what was spent, in the shop's currency, then how often. */
export function tierOf({ tags, ordersCount, spentAmount }: Standing): Tier {
  if (tags?.some((tag) => tag.trim().toLowerCase() === "vip")) return "vip";
  if (Number(spentAmount ?? 0) >= HIGH_VALUE) return "high-value";
  if ((ordersCount ?? 0) >= REPEAT_ORDERS) return "repeat";
  return tags === null && ordersCount === null && spentAmount === null ? "unknown" : "new";
}
