import * as customers from "#app/data/customers.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { singleton } from "#app/singleton.ts";

type Kept = { record: Promise<CustomerRecord | null>; until: number };

/** Short, because a webhook may change the tier while the shopper writes. */
const KEPT_MS = 3_000;
const MOST_KEPT = 2_000;

const kept = singleton("customers", () => new Map<string, Kept>());

/** The mirrored record of a customer, with its orders; null where nothing has been mirrored. */
export function findCustomer(shopId: ShopId, customerId: CustomerId): Promise<CustomerRecord | null> {
  const at = `${shopId}/${customerId}`;
  const known = kept.get(at);
  if (known && performance.now() < known.until) return known.record;
  const record = customers.find(shopId, customerId);
  kept.delete(at);
  kept.set(at, { record, until: performance.now() + KEPT_MS });
  record.catch(() => kept.delete(at));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return record;
}

/** What is kept of a customer is known to be out of date: the next decision sees the record anew. */
export function forgetCustomer(shopId: ShopId, customerId: CustomerId): void {
  kept.delete(`${shopId}/${customerId}`);
}

export function forgetCustomersOf(shopId: ShopId): void {
  for (const at of kept.keys()) if (at.startsWith(`${shopId}/`)) kept.delete(at);
}
