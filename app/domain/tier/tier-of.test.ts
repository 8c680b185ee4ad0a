import { expect, test } from "vitest";
import { tierOf, type Standing } from "./tier-of.ts";
import { DEFAULT_TIER_RULES, isEmptyRule, type TierRule, type TierRules } from "./tier-rules.ts";

const NOTHING_KNOWN: Standing = {
  tags: null,
  segments: null,
  rfmGroup: null,
  ordersCount: null,
  spentAmount: null,
};
const NEWCOMER: Standing = { tags: [], segments: [], rfmGroup: null, ordersCount: 0, spentAmount: "0.0" };
const NO_RULE: TierRule = { tags: [], segments: [], rfmGroups: [], spentAtLeast: null, ordersAtLeast: null };

const standard: [string, Partial<Standing>, string][] = [
  ["tagged VIP", { tags: ["wholesale", "VIP"] }, "vip"],
  ["tagged vip in small letters, who spent much", { tags: ["vip"], spentAmount: "5000" }, "vip"],
  ["tagged with a word that holds vip", { tags: ["not-vip-yet"], ordersCount: 1 }, "new"],
  ["who spent 1,000", { ordersCount: 1, spentAmount: "1000.00" }, "high-value"],
  ["who spent a cent less", { ordersCount: 2, spentAmount: "999.99" }, "repeat"],
  ["with two orders", { ordersCount: 2, spentAmount: "20" }, "repeat"],
  ["with one order", { ordersCount: 1, spentAmount: "20" }, "new"],
  ["with none", {}, "new"],
];
test.for(standard)("by the standard rules a customer %s is one of their tier", ([, standing, tier]) => {
  expect(tierOf({ ...NEWCOMER, ...standing }, DEFAULT_TIER_RULES)).toBe(tier);
});

const withheld: [string, Partial<Standing>, string][] = [
  ["nothing at all", {}, "unknown"],
  ["only tags that say nothing", { tags: ["wholesale"] }, "new"],
  ["only the tag", { tags: ["VIP"] }, "vip"],
  ["only the number of orders", { ordersCount: 7 }, "repeat"],
  ["all but what was spent", { ...NEWCOMER, ordersCount: 1, spentAmount: null }, "new"],
];
test.for(withheld)("of whom Shopify tells %s, what is told decides", ([, standing, tier]) => {
  expect(tierOf({ ...NOTHING_KNOWN, ...standing }, DEFAULT_TIER_RULES)).toBe(tier);
});

const OWN: TierRules = {
  "vip": { ...NO_RULE, tags: [" Gold Club "], segments: ["Big spenders, EU"], rfmGroups: ["CHAMPIONS"] },
  "high-value": { ...NO_RULE, spentAtLeast: 250.5, rfmGroups: ["LOYAL"] },
  "repeat": { ...NO_RULE, ordersAtLeast: 5, tags: ["subscriber"] },
};
const own: [string, Partial<Standing>, string][] = [
  ["a tag, whatever its letters and blanks", { tags: ["gold club"] }, "vip"],
  ["a segment", { segments: ["All", "big spenders, eu"] }, "vip"],
  ["a tag with the name of the segment", { tags: ["Big spenders, EU"] }, "new"],
  ["Shopify's group", { rfmGroup: "CHAMPIONS" }, "vip"],
  ["Shopify's group of a lower tier", { rfmGroup: "LOYAL" }, "high-value"],
  ["a group that Shopify added since", { rfmGroup: "BRAND_NEW_GROUP" }, "new"],
  ["what was spent, to the cent", { spentAmount: "250.50" }, "high-value"],
  ["orders", { ordersCount: 5 }, "repeat"],
  ["one order less", { ordersCount: 4 }, "new"],
  ["several at once, the highest", { tags: ["subscriber"], ordersCount: 9, rfmGroup: "CHAMPIONS" }, "vip"],
  ["two lower ones, the higher of them", { tags: ["subscriber"], spentAmount: "9999" }, "high-value"],
];
test.for(own)("a shop's own rules decide by %s", ([, standing, tier]) => {
  expect(tierOf({ ...NEWCOMER, ...standing }, OWN)).toBe(tier);
});

test("a rule that asks for nothing makes nobody one of its tier", () => {
  const rules = { "vip": NO_RULE, "high-value": NO_RULE, "repeat": NO_RULE };
  const best = { ...NEWCOMER, tags: ["VIP"], rfmGroup: "CHAMPIONS", ordersCount: 99, spentAmount: "99999" };
  expect(tierOf(best, rules)).toBe("new");
  expect(isEmptyRule(NO_RULE)).toBe(true);
  expect(Object.values(OWN).some(isEmptyRule)).toBe(false);
});
