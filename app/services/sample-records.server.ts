import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { fetchNewestOrders } from "#app/adapters/fetch-newest-orders.server.ts";
import { fetchOrder, fetchOrderCalled } from "#app/adapters/fetch-orders.server.ts";
import type { OrderToKeep } from "#app/data/orders.server.ts";
import type { Trouble } from "#app/domain/context/look-ups.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/records.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { customerAnew } from "./customer-anew.server.ts";

export type SampleRecords = {
  readonly customer: CustomerRecord | null;
  readonly order: OrderRecord | null;
  /** Why either is not there. */
  readonly trouble: { readonly customer: Trouble | null; readonly order: Trouble | null };
};

/**
 * A real customer with an order, read from Shopify with the app's own token: of the order with this number, or the newest
 * whose customer is known.
 */
export async function sampleRecords(shop: Shop, orderName: string | null): Promise<SampleRecords> {
  const found = orderName === null ? await fetchNewestOrders(shop) : await namedOrder(shop, orderName);
  if (!found.ok) return without(troubleOf(found.error));
  const chosen = found.value.find(({ record }) => record.customerId !== null) ?? found.value[0];
  if (!chosen) return without({ why: orderName === null ? "no-orders" : "not-found", scope: null });
  const { id, customerId } = chosen.record;
  if (customerId === null) return withOrder(shop, id, { customer: null, trouble: ownerTrouble(chosen) });
  const customer = await customerAnew(shop, customerId);
  if (!customer.ok) return withOrder(shop, id, { customer: null, trouble: troubleOf(customer.error) });
  const order = customer.value?.orders.find((it) => it.id === id);
  const trouble = customer.value ? null : ({ why: "guest", scope: null } as const);
  if (!order) return withOrder(shop, id, { customer: customer.value, trouble });
  return { customer: customer.value, order, trouble: { customer: trouble, order: null } };
}

async function namedOrder(shop: Shop, name: string): Promise<Result<readonly OrderToKeep[], AdminRefusal>> {
  const found = await fetchOrderCalled(shop, name);
  return found.ok ? ok(found.value ? [found.value] : []) : found;
}

/** The order was placed without an account, or the shop does not let us see whose it is. */
function ownerTrouble({ isOwnerTold }: OrderToKeep): Trouble {
  return isOwnerTold ? { why: "guest", scope: null } : { why: "scope", scope: "read_customers" };
}

async function withOrder(
  shop: Shop,
  id: string,
  { customer, trouble }: { customer: CustomerRecord | null; trouble: Trouble | null },
): Promise<SampleRecords> {
  const found = await fetchOrder(shop, id);
  const order = found.ok ? (found.value?.record ?? null) : null;
  const why: Trouble = found.ok ? { why: "not-found", scope: null } : troubleOf(found.error);
  return { customer, order, trouble: { customer: trouble, order: order ? null : why } };
}

function without(trouble: Trouble): SampleRecords {
  // Without an order there is no telling whose customer to read, so that both have the same reason.
  return { customer: null, order: null, trouble: { customer: trouble, order: trouble } };
}

function troubleOf(refusal: AdminRefusal): Trouble {
  if (refusal.code !== "refused") return { why: refusal.code, scope: null };
  const scope = refusal.denied.find((it) => it.scope !== null)?.scope ?? null;
  if (scope !== null) return { why: "scope", scope };
  return { why: refusal.denied.length > 0 ? "protected" : "refused", scope: null };
}
