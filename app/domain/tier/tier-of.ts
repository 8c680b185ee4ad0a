import type { Tier } from "#app/domain/shop.ts";
import { RULED_TIERS, type TierRule, type TierRules } from "./tier-rules.ts";

/** What Shopify says of a customer, as far as it was told; null: withheld. */
export type Standing = {
  readonly tags: readonly string[] | null;
  readonly segments: readonly string[] | null;
  readonly rfmGroup: string | null;
  readonly ordersCount: number | null;
  /** In the shop's currency. */
  readonly spentAmount: string | null;
};

/** The highest tier whose rule one thing about the customer meets; a customer of whom nothing may be seen is unknown. */
export function tierOf(standing: Standing, rules: TierRules): Tier {
  const tier = RULED_TIERS.find((it) => meets(standing, rules[it]));
  if (tier) return tier;
  const { tags, segments, rfmGroup, ordersCount, spentAmount } = standing;
  return [tags, segments, rfmGroup, ordersCount, spentAmount].every((it) => it === null) ? "unknown" : "new";
}

function meets({ tags, segments, rfmGroup, ordersCount, spentAmount }: Standing, rule: TierRule): boolean {
  return (
    shares(tags, rule.tags) ||
    shares(segments, rule.segments) ||
    shares(rfmGroup === null ? null : [rfmGroup], rule.rfmGroups) ||
    reaches(spentAmount === null ? null : Number(spentAmount), rule.spentAtLeast) ||
    reaches(ordersCount, rule.ordersAtLeast)
  );
}

function shares(theirs: readonly string[] | null, wanted: readonly string[]): boolean {
  const known = new Set(wanted.map(plain));
  return theirs?.some((it) => known.has(plain(it))) ?? false;
}

function reaches(theirs: number | null, least: number | null): boolean {
  return theirs !== null && least !== null && theirs >= least;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
