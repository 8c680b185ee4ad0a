import { z } from "zod";
import { adminWords as say } from "#app/admin-words.ts";
import { NO_POLICY, type ShopPolicy } from "#app/domain/policy.ts";
import { TIERS } from "#app/domain/shop.ts";
import { RFM_GROUPS } from "#app/domain/tier/rfm-groups.ts";
import { DEFAULT_TIER_RULES, type RuledTier, type TierRules } from "#app/domain/tier/tier-rules.ts";

const MOST_NAMES = 50;
/** Shopify's own limit for a tag and for a segment's name. */
const LONGEST_NAME = 255;
const MOST_AMOUNT = 10_000_000;
const MOST_RETURN_DAYS = 3_650;

/** Of which tier and field a refusal speaks: `VIP: “Spent at least” `. */
const field = (tier: RuledTier, word: string) =>
  say("customers.field", { tier: say(`tier.${tier}`), field: say(word) });

/** Each once, in whatever letters, as it was written first. */
const names = (name: string) =>
  z
    .array(z.unknown(), `${name} must be a list`)
    .max(MOST_NAMES, `${name} must be at most ${MOST_NAMES} names`)
    .pipe(
      z.array(
        z
          .string(`${name} must be texts`)
          .trim()
          .min(1, `${name} must not hold an empty name`)
          .max(LONGEST_NAME, `${name} must be names of at most ${LONGEST_NAME} letters`)
          .refine(isKeepable, `${name} must not hold characters that cannot be kept`),
      ),
    )
    .transform((list) =>
      [...new Map(list.toReversed().map((one) => [one.toLowerCase(), one])).values()].toReversed(),
    );

const groups = (name: string) =>
  z
    .array(z.enum(RFM_GROUPS, `${name} must be Shopify’s own, such as CHAMPIONS`), `${name} must be a list`)
    .transform((list) => RFM_GROUPS.filter((group) => list.includes(group)));

const amount = (name: string, least: number) =>
  z
    .number(`${name} must be a number, or empty`)
    .min(least, `${name} must be ${least} or more, or empty`)
    .max(MOST_AMOUNT, `${name} must be ${MOST_AMOUNT} or less, or empty`);

const count = (name: string, least: number, most: number) =>
  amount(name, least)
    .max(most, `${name} must be ${most} or less, or empty`)
    .int(`${name} must be a whole number`);

const rule = (tier: RuledTier) =>
  z.strictObject({
    tags: names(field(tier, "customers.tags")),
    segments: names(field(tier, "customers.segments")),
    rfmGroups: groups(field(tier, "customers.groups")),
    // Nothing spent would make everybody one of the tier.
    spentAtLeast: amount(field(tier, "customers.spent"), 0.01).nullable(),
    ordersAtLeast: count(field(tier, "customers.orders"), 1, MOST_AMOUNT).nullable(),
  });

export const TierRulesShape: z.ZodType<TierRules> = z.strictObject({
  "vip": rule("vip"),
  "high-value": rule("high-value"),
  "repeat": rule("repeat"),
});

const named = (word: string) => say("customers.field.alone", { field: say(word) });

const PolicyShape: z.ZodType<ShopPolicy> = z.strictObject({
  returnDays: count(named("customers.policy.days"), 0, MOST_RETURN_DAYS).nullable(),
  refundLimit: amount(named("customers.policy.refund"), 0).nullable(),
  tierRefundLimits: z.partialRecord(z.enum(TIERS), amount(named("customers.policy.tiers"), 0)),
});

function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

export const customerSwitches = {
  /** What makes a customer a VIP, of high value, a repeat buyer. */
  tierRules: TierRulesShape,
  /** What an agent may promise without asking. */
  policy: PolicyShape,
};

export const customerDefaults = {
  tierRules: TierRulesShape.default(DEFAULT_TIER_RULES),
  policy: PolicyShape.default(NO_POLICY),
};
