import { z } from "zod";
import type { Vault } from "#app/adapters/vault.server.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { TIERS } from "#app/domain/shop.ts";
import type { Standing } from "#app/domain/tier/tier-of.ts";
import { WithheldShape } from "./withheld-shape.ts";

/** What of a row the tier is made from. */
export type StandingRow = {
  readonly id: string;
  readonly tags: string[];
  readonly segments: string[];
  readonly rfmGroup: string | null;
  readonly ordersCount: number;
  readonly spentAmount: string | null;
  readonly withheld: unknown;
};

/** A row of `customers` as it is read. */
export type CustomerRow = StandingRow & {
  readonly sealed: Buffer | null;
  readonly tier: string;
  readonly spentCurrency: string | null;
  readonly locale: string | null;
  readonly since: Date | null;
};

export const STANDING_COLUMNS = `id, tags, segments, rfm_group as "rfmGroup", orders_count as "ordersCount",
  spent_amount as "spentAmount", withheld`;
export const CUSTOMER_COLUMNS = `${STANDING_COLUMNS}, sealed, tier, spent_currency as "spentCurrency", locale, since`;

const text = z.string().nullable().default(null);
const Hidden = z.object({ name: text, email: text, phone: text, note: text });

export function customerFromRow(vault: Vault, row: CustomerRow): Omit<CustomerRecord, "orders"> {
  const { id, tags, segments, rfmGroup, ordersCount, spentAmount, spentCurrency, locale, since } = row;
  const hidden: unknown = row.sealed ? JSON.parse(vault.unseal(place(id), row.sealed).toString()) : {};
  return {
    id,
    ...Hidden.parse(hidden),
    tier: z.enum(TIERS).parse(row.tier),
    tags,
    segments,
    rfmGroup,
    ordersCount,
    spent: spentAmount && spentCurrency ? { amount: spentAmount, currency: spentCurrency } : null,
    locale,
    since,
    withheld: WithheldShape.parse(row.withheld),
  };
}

/** The personal half, sealed; null where there is none. */
export function sealedCustomer(vault: Vault, it: Omit<CustomerRecord, "orders">): Buffer | null {
  const { id, name, email, phone, note } = it;
  const hidden = { name, email, phone, note };
  return Object.values(hidden).some((value) => value !== null)
    ? vault.seal(place(id), JSON.stringify(hidden))
    : null;
}

/** Null where Shopify did not say. A customer whose sums were withheld was withheld as a whole. */
export function standingOf(row: StandingRow): Standing {
  const { tags, segments, rfmGroup, ordersCount, spentAmount } = row;
  const isHidden = WithheldShape.parse(row.withheld).some(({ what }) => what === "spent");
  return isHidden
    ? { tags: null, segments: null, rfmGroup: null, ordersCount: null, spentAmount: null }
    : { tags, segments, rfmGroup, ordersCount, spentAmount };
}

function place(id: string) {
  return { table: "customers", column: "sealed", row: id };
}
