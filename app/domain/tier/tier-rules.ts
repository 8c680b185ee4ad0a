/** What makes a customer one of a tier: any one of these is enough. Empty lists and nulls ask for nothing. */
export type TierRule = {
  /** Tags of the merchant's, in any case. */
  readonly tags: readonly string[];
  /** Names of the merchant's segments. */
  readonly segments: readonly string[];
  /** Shopify's own groups, such as `CHAMPIONS`. */
  readonly rfmGroups: readonly string[];
  /** In the shop's currency. */
  readonly spentAtLeast: number | null;
  readonly ordersAtLeast: number | null;
};

/** The tiers that somebody is by a rule, the highest first. */
export const RULED_TIERS = ["vip", "high-value", "repeat"] as const;
export type RuledTier = (typeof RULED_TIERS)[number];

/** The shop's choice; who is none of these and known is new. */
export type TierRules = Readonly<Record<RuledTier, TierRule>>;

const NOTHING: TierRule = { tags: [], segments: [], rfmGroups: [], spentAtLeast: null, ordersAtLeast: null };

export const DEFAULT_TIER_RULES: TierRules = {
  "vip": { ...NOTHING, tags: ["VIP"] },
  "high-value": { ...NOTHING, spentAtLeast: 1_000 },
  "repeat": { ...NOTHING, ordersAtLeast: 2 },
};

/** A rule that asks for nothing: nobody is of its tier. */
export function isEmptyRule({ tags, segments, rfmGroups, spentAtLeast, ordersAtLeast }: TierRule): boolean {
  const names = tags.length + segments.length + rfmGroups.length;
  return names === 0 && spentAtLeast === null && ordersAtLeast === null;
}
