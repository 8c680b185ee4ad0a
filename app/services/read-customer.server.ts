import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchCustomer, type FetchedCustomer } from "#app/adapters/fetch-customer.server.ts";
import { fetchMemberships, type Memberships } from "#app/adapters/fetch-segments.server.ts";
import { distinct, withheldOf } from "#app/adapters/withheld.ts";
import * as shops from "#app/data/shops.server.ts";
import type { Withheld } from "#app/domain/records.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { shopConfig } from "./shop-config.server.ts";

/** Shopify's answers about a customer, with all that was withheld of them. `memberships` is null where it did not say. */
export type ReadCustomer = {
  readonly answer: FetchedCustomer;
  readonly memberships: Memberships | null;
};

/** A customer, the newest orders and the segments that the shop's rules name, as Shopify has them now. Null: there is none. */
export async function readCustomer(
  shop: Shop,
  customerId: string,
): Promise<Result<ReadCustomer | null, AdminRefusal>> {
  const [{ scopes }, { tierRules }] = await Promise.all([shops.stateOf(shop.id), shopConfig(shop.id)]);
  const named = Object.values(tierRules).flatMap(({ segments }) => segments);
  const [fetched, memberships] = await Promise.all([
    fetchCustomer(shop, customerId, scopes),
    fetchMemberships(shop, customerId, named),
  ]);
  if (!fetched.ok) return fetched;
  if (!fetched.value) return ok(null);
  const { record, ...rest } = fetched.value;
  const withheld = distinct([...record.withheld, ...segmentsWithheld(memberships)]);
  return ok({
    answer: { ...rest, record: { ...record, withheld } },
    memberships: memberships.ok ? memberships.value : null,
  });
}

/** What is only not there at the moment is not withheld: what was known before stays. */
function segmentsWithheld(memberships: Result<Memberships, AdminRefusal>): Withheld[] {
  if (memberships.ok || memberships.error.code !== "refused") return [];
  return withheldOf(memberships.error.denied);
}
