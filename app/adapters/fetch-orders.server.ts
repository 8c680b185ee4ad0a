import type { OrderToKeep } from "#app/data/orders.server.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Return } from "#app/domain/records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { namesOf, orderKey } from "#app/domain/verification/order-name.ts";
import { askAdmin, type AdminRefusal } from "./admin-api.server.ts";
import type { Denied } from "./admin-answer.ts";
import { ORDER, ORDERS_FOUND, ORDERS_NAMED, RETURNS } from "./admin-documents.ts";
import {
  OrderReply,
  OrdersFoundReply,
  OrdersNamedReply,
  ReturnsReply,
  type AdminOrder,
} from "./admin-orders.ts";
import { gid } from "./admin-records.ts";
import { deniedAt, distinct, withheldOf } from "./withheld.ts";

type Answer<T> = Promise<Result<T, AdminRefusal>>;

/** One page of orders, and whether there are more. */
export type FoundOrders = { readonly orders: readonly OrderToKeep[]; readonly goesOn: boolean };

export async function fetchOrder(shop: Shop, id: string): Answer<OrderToKeep | null> {
  const variables = { id: gid("Order", id) };
  const answer = await askAdmin(shop, { document: ORDER, variables, reply: OrderReply });
  if (!answer.ok) return answer;
  const { data, withheld } = answer.value;
  return one(await withReturns(shop, data.order ? [toKeep(data.order, deniedAt(withheld, "order."))] : []));
}

/** As it was written: Shopify's search knows names that only begin so; we do not. */
export async function fetchOrderNamed(shop: Shop, name: string): Answer<OrderToKeep | null> {
  const query = `name:"${name.replaceAll(/["\\]/g, "")}"`;
  const answer = await askAdmin(shop, {
    document: ORDERS_NAMED,
    variables: { query },
    reply: OrdersNamedReply,
  });
  if (!answer.ok) return answer;
  const { data, withheld } = answer.value;
  const found = toKeepAll(data.orders.nodes, withheld, "orders.nodes").filter(
    ({ record }) => record.name === name,
  );
  return one(await withReturns(shop, found.slice(0, 1)));
}

/** The order that somebody named: some shops write a "#" before it, and people do or do not. */
export async function fetchOrderCalled(shop: Shop, called: string): Answer<OrderToKeep | null> {
  const key = orderKey(called);
  const [first, other] = key === null ? [called] : namesOf(key);
  const found = await fetchOrderNamed(shop, first);
  return !found.ok || found.value || other === undefined ? found : fetchOrderNamed(shop, other);
}

/** A customer's newest orders where the customer may not be looked at: found by what the orders say. */
export async function fetchOrdersOf(shop: Shop, customerId: string): Answer<FoundOrders> {
  const answer = await askAdmin(shop, {
    document: ORDERS_FOUND,
    variables: { query: `customer_id:${customerId}` },
    reply: OrdersFoundReply,
  });
  if (!answer.ok) return answer;
  const { data, withheld } = answer.value;
  const orders = await withReturns(shop, toKeepAll(data.orders.nodes, withheld, "orders.nodes"));
  return orders.ok ? ok({ orders: orders.value, goesOn: data.orders.pageInfo.hasNextPage }) : orders;
}

/** Not complete where it has returns: see `withReturns`. */
type FetchedOrder = OrderToKeep & { readonly hasReturns: boolean };

export function toKeepAll(
  orders: readonly AdminOrder[],
  denied: readonly Denied[],
  place: string,
): FetchedOrder[] {
  return orders.map((order, at) => toKeep(order, deniedAt(denied, `${place}.${at}.`)));
}

function toKeep({ record, ...rest }: AdminOrder, denied: readonly Denied[]): FetchedOrder {
  const isOwnerTold = !denied.some(({ path }) => /\bcustomer(\.id)?$/.test(path));
  return { ...rest, isOwnerTold, record: { ...record, withheld: withheldOf(denied) } };
}

/**
 * Returns need a scope of their own and are asked for by themselves, of the orders that have some: refused, they are
 * missing and nothing else is.
 */
export async function withReturns(shop: Shop, orders: readonly FetchedOrder[]): Answer<OrderToKeep[]> {
  const ids = orders.filter(({ hasReturns }) => hasReturns).map(({ record }) => gid("Order", record.id));
  if (ids.length === 0) return ok([...orders]);
  const answer = await askAdmin(shop, { document: RETURNS, variables: { ids }, reply: ReturnsReply });
  if (answer.ok) {
    const { data, withheld } = answer.value;
    return ok(orders.map((order) => (order.hasReturns ? returned(order, data.nodes, withheld) : order)));
  }
  if (answer.error.code !== "refused") return answer;
  const { denied } = answer.error;
  return ok(orders.map((order) => (order.hasReturns ? returned(order, [], denied) : order)));
}

function returned(
  order: FetchedOrder,
  found: readonly ({ id: string; returns: { nodes: Return[] } } | null)[],
  denied: readonly Denied[],
): OrderToKeep {
  const its = found.find((it) => it?.id === order.record.id);
  if (its) return { ...order, record: { ...order.record, returns: its.returns.nodes } };
  const scope = denied.find((it) => it.scope !== null)?.scope ?? null;
  const missing = { what: "returns", why: scope === null ? "protected" : "scope", scope } as const;
  return { ...order, record: { ...order.record, withheld: distinct([...order.record.withheld, missing]) } };
}

function one(orders: Result<OrderToKeep[], AdminRefusal>): Result<OrderToKeep | null, AdminRefusal> {
  return orders.ok ? ok(orders.value[0] ?? null) : orders;
}
