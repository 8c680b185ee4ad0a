import type { OrderToKeep } from "#app/data/orders.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { CustomerRecord, Withheld } from "#app/domain/records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { askAdmin, type AdminRefusal } from "./admin-api.server.ts";
import type { Denied } from "./admin-answer.ts";
import { CustomerReply, type AdminCustomer } from "./admin-customers.ts";
import { CUSTOMER } from "./admin-documents.ts";
import { gid } from "./admin-records.ts";
import { fetchOrdersOf, toKeepAll, withReturns, type FoundOrders } from "./fetch-orders.server.ts";
import { distinct, olderOrders, wholeCustomer, withheldOf } from "./withheld.ts";

/** A customer as Shopify tells it; segments and tier are for others to know. */
export type FetchedCustomer = {
  readonly record: Omit<CustomerRecord, "orders" | "segments" | "tier">;
  /** Null: nothing of the customer may be seen, so that there is no such moment. */
  readonly changedAt: Date | null;
  readonly orders: readonly OrderToKeep[];
};

/**
 * The customer and the newest orders, each as far as the shop lets us see it: `record.withheld` says what is missing and
 * why, of the customer and of the orders. Null: Shopify has no such customer.
 */
export async function fetchCustomer(
  shop: Shop,
  customerId: string,
  scopes: readonly string[],
): Promise<Result<FetchedCustomer | null, AdminRefusal>> {
  const variables = { id: gid("Customer", customerId) };
  const answer = await askAdmin(shop, { document: CUSTOMER, variables, reply: CustomerReply });
  if (!answer.ok) {
    const isHidden = answer.error.code === "refused" && answer.error.denied.length > 0;
    return isHidden ? onlyOrders(shop, customerId, answer.error) : answer;
  }
  const { data, withheld } = answer.value;
  if (!data.customer) return ok(null);
  const placed = data.placed?.orders;
  const orders = await withReturns(shop, toKeepAll(placed?.nodes ?? [], withheld, "placed.orders.nodes"));
  if (!orders.ok) return orders;
  const older = placed
    ? olderOrders({
        counted: data.customer.numberOfOrders,
        seen: placed.nodes.length,
        goesOn: placed.pageInfo.hasNextPage,
        scopes,
      })
    : [];
  const own = withheld.filter(({ path }) => !path.startsWith("placed.orders.nodes."));
  return ok({
    record: toRecord(data.customer, [...withheldOf(own), ...older, ...ofOrders(orders.value)]),
    changedAt: data.customer.updatedAt,
    orders: orders.value.map((order) => ownedBy(order, customerId)),
  });
}

/** The shop does not show customers: their orders may still be seen. */
async function onlyOrders(
  shop: Shop,
  customerId: string,
  { denied }: { readonly denied: readonly Denied[] },
): Promise<Result<FetchedCustomer, AdminRefusal>> {
  const found = await fetchOrdersOf(shop, customerId);
  if (!found.ok && found.error.code !== "refused") return refuse(found.error);
  const { orders }: FoundOrders = found.ok ? found.value : { orders: [], goesOn: false };
  const hidden = found.ok || found.error.code !== "refused" ? [] : withheldOf(found.error.denied);
  return ok({
    record: {
      id: customerId,
      ...{ name: null, email: null, phone: null, note: null, locale: null, since: null },
      ...{ tags: [], rfmGroup: null, ordersCount: orders.length, spent: null },
      withheld: distinct([...wholeCustomer(denied), ...hidden, ...ofOrders(orders)]),
    },
    changedAt: null,
    orders: orders.map((order) => ownedBy(order, customerId)),
  });
}

function toRecord(it: AdminCustomer, withheld: readonly Withheld[]): FetchedCustomer["record"] {
  return {
    id: it.id,
    name: [it.firstName, it.lastName].filter(Boolean).join(" ") || null,
    email: it.defaultEmailAddress?.emailAddress ?? null,
    phone: it.defaultPhoneNumber?.phoneNumber ?? null,
    tags: it.tags,
    rfmGroup: it.statistics?.rfmGroup ?? null,
    ordersCount: it.numberOfOrders,
    spent: it.amountSpent,
    locale: it.locale,
    note: it.note || null,
    since: it.createdAt,
    withheld: distinct(withheld),
  };
}

function ofOrders(orders: readonly OrderToKeep[]): Withheld[] {
  return orders.flatMap(({ record }) => record.withheld);
}

/** Whose it is, is known from the question, whatever the answer may say. */
function ownedBy(order: OrderToKeep, customerId: string): OrderToKeep {
  return { ...order, isOwnerTold: true, record: { ...order.record, customerId } };
}
