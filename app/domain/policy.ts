import type { Tier } from "./shop.ts";

/** What an agent may promise without asking anybody, as the merchant set it. */
export type ShopPolicy = {
  /** Days after delivery within which a return is taken; null: not said, so the policy's text decides. */
  readonly returnDays: number | null;
  /** The most an agent gives back by their own decision, in the shop's currency; null: not said. */
  readonly refundLimit: number | null;
  /** Other limits for customers of a tier. */
  readonly tierRefundLimits: Readonly<Partial<Record<Tier, number>>>;
};

export const NO_POLICY: ShopPolicy = { returnDays: null, refundLimit: null, tierRefundLimits: {} };
