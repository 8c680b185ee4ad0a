import type { FetchedCustomer } from "#app/adapters/fetch-customer.server.ts";
import type { Memberships } from "#app/adapters/fetch-segments.server.ts";
import type { CustomerToKeep } from "#app/data/customers.server.ts";
import { tierOf, type Standing } from "#app/domain/tier/tier-of.ts";
import type { TierRules } from "#app/domain/tier/tier-rules.ts";

/** What is put together with Shopify's answer. */
export type Beside = {
  /** What was kept before; null: nothing. */
  readonly known: { readonly segments: readonly string[]; readonly changedAt: Date } | null;
  /** Null: Shopify did not say. */
  readonly memberships: Memberships | null;
  readonly tierRules: TierRules;
};

const LONG_AGO = new Date(0);
const NOTHING: Standing = {
  tags: null,
  segments: null,
  rfmGroup: null,
  ordersCount: null,
  spentAmount: null,
};

/** The record with segments and tier. Of a customer who may not be seen nothing is kept but what is withheld, and why. */
export function customerToKeep(
  { record, changedAt }: Pick<FetchedCustomer, "record" | "changedAt">,
  { known, memberships, tierRules }: Beside,
): CustomerToKeep {
  if (changedAt === null)
    return {
      ...record,
      segments: [],
      tier: tierOf(NOTHING, tierRules),
      changedAt: known?.changedAt ?? LONG_AGO,
    };
  const segments = segmentsNow(known?.segments ?? [], memberships);
  const { tags, rfmGroup, ordersCount, spent } = record;
  const standing = { tags, segments, rfmGroup, ordersCount, spentAmount: spent?.amount ?? null };
  return { ...record, segments, tier: tierOf(standing, tierRules), changedAt };
}

/** Those that were not asked about stay as they were known, as long as there are such segments. */
function segmentsNow(before: readonly string[], told: Memberships | null): readonly string[] {
  if (!told) return before;
  const { asked, member, all } = told;
  const isKept = (name: string) => !asked.includes(name) && (all === null || all.includes(name));
  return [...new Set([...before.filter(isKept), ...member])];
}
