import { expect, test } from "vitest";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import { DEFAULT_TIER_RULES } from "#app/domain/tier/tier-rules.ts";
import { customerToKeep, type Beside } from "./customer-to-keep.ts";

const NOON = new Date("2026-03-03T12:00:00Z");
const BEFORE = new Date("2026-03-01T12:00:00Z");
const { orders: _orders, segments: _segments, tier: _tier, ...record } = sampleCustomer();
const club = { ...DEFAULT_TIER_RULES, vip: { ...DEFAULT_TIER_RULES.vip, segments: ["Club"] } };
const known = (...segments: string[]) => ({ segments, changedAt: BEFORE });
const told = (asked: string[], member: string[], all: string[] | null = null) => ({ asked, member, all });

test.for<[string, Pick<Beside, "known" | "memberships">, string[], string]>([
  ["nobody knew them and nobody said", { known: null, memberships: null }, [], "new"],
  ["Shopify did not say: as before", { known: known("Club"), memberships: null }, ["Club"], "vip"],
  ["in it now", { known: null, memberships: told(["Club"], ["Club"]) }, ["Club"], "vip"],
  ["still in it", { known: known("Club"), memberships: told(["Club"], ["Club"]) }, ["Club"], "vip"],
  [
    "a segment that is no more",
    { known: known("Club", "Old", "Other"), memberships: told(["Club"], ["Club"], ["Club", "Other"]) },
    ["Other", "Club"],
    "vip",
  ],
  ["out of it now", { known: known("Club", "Old"), memberships: told(["Club"], []) }, ["Old"], "new"],
])("segments and the tier that follows: %s", ([, beside, segments, tier]) => {
  const kept = customerToKeep({ record, changedAt: NOON }, { ...beside, tierRules: club });
  expect(kept).toMatchObject({ segments, tier, changedAt: NOON });
});

test("of a customer who may not be seen nothing stays of before, and no news are too old for what follows", () => {
  const beside = { memberships: told(["Club"], ["Club"]), tierRules: club };
  const hidden = { record, changedAt: null };
  expect(customerToKeep(hidden, { ...beside, known: known("Club") })).toMatchObject({
    segments: [],
    tier: "unknown",
    changedAt: BEFORE,
  });
  expect(customerToKeep(hidden, { ...beside, known: null }).changedAt).toEqual(new Date(0));
});
