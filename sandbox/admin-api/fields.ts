import { GraphQLError } from "graphql";
import { isObject, list, plainId, type Rec } from "../records/read.ts";
import { moneyOf, sum } from "../records/money.ts";
import { handleOf } from "../world.ts";
import type { QueryContext } from "./context.ts";
import { membershipOf, segmentsOf } from "./segments.ts";

type Source = Readonly<Record<string, unknown>>;
type Resolve = (source: Source, args: Source, context: QueryContext) => unknown;

const DAY_MS = 86_400_000;
const ORDER_WINDOW_DAYS = 60;

/** The fields that are more than a look into the record: ways in, relations, sums. */
export const FIELDS: Readonly<Record<string, Resolve>> = {
  "QueryRoot.shop": (_source, _args, context) => shopOf(context),
  "QueryRoot.customers": (_source, _args, { shop }) => [...shop.store.customers.values()],
  "QueryRoot.customer": (_source, { id }, { shop }) => shop.store.customers.get(String(id)) ?? null,
  "QueryRoot.orders": (_source, _args, context) => visibleOrders(context),
  "QueryRoot.order": (_source, { id }, context) =>
    visibleOrders(context).find((order) => order.id === id) ?? null,
  "QueryRoot.return": (_source, { id }, context) => {
    const isOf = (order: Rec) => list(order["returns"]).some((one) => isObject(one) && one["id"] === id);
    const order = visibleOrders(context).find(isOf);
    return order ? { id, order } : null;
  },
  "QueryRoot.products": (_source, _args, { shop }) => [...shop.store.products.values()],
  "QueryRoot.product": (_source, { id }, { shop }) => shop.store.products.get(String(id)) ?? null,
  "QueryRoot.pages": (_source, _args, { shop }) => [...shop.store.pages.values()],
  "QueryRoot.page": (_source, { id }, { shop }) => shop.store.pages.get(String(id)) ?? null,
  "QueryRoot.node": (_source, { id }, context) => node(String(id), context),
  "QueryRoot.nodes": (_source, { ids }, context) => (ids as string[]).map((id) => node(id, context)),
  "QueryRoot.currentAppInstallation": (_source, _args, { world, scopes }) => ({
    id: "gid://shopify/AppInstallation/1",
    launchUrl: world.appUrl,
    accessScopes: [...scopes].map((handle) => ({ handle, description: handle })),
    app: {
      id: "gid://shopify/App/1",
      title: world.config.name,
      handle: world.config.handle,
      apiKey: world.apiKey,
    },
  }),
  "QueryRoot.customerByIdentifier": (_source, { identifier }, { shop }) =>
    [...shop.store.customers.values()].find((customer) => isIdentified(customer, identifier)) ?? null,
  "QueryRoot.segments": (_source, _args, { shop }) => segmentsOf(shop),
  "QueryRoot.segment": (_source, { id }, { shop }) => segmentsOf(shop).find((it) => it.id === id) ?? null,
  "QueryRoot.customerSegmentMembership": (_source, { customerId, segmentIds }, { shop }) =>
    membershipOf(shop, String(customerId), segmentIds as string[]),
  "Shop.shopPolicies": (_source, _args, { shop }) => [...shop.store.policies.values()],
  "Customer.orders": (source, _args, context) => ordersOf(source, visibleOrders(context)),
  "Customer.lastOrder": (source, _args, context) =>
    ordersOf(source, visibleOrders(context))
      .toSorted((left, right) => String(left["createdAt"]).localeCompare(String(right["createdAt"])))
      .at(-1) ?? null,
  "Customer.numberOfOrders": (source, _args, { shop }) =>
    source["numberOfOrders"] ?? String(ordersOf(source, [...shop.store.orders.values()]).length),
  "Customer.amountSpent": (source, _args, { shop }) =>
    source["amountSpent"] ?? spent(source, shop.store.orders, shop.currency),
  "Customer.legacyResourceId": (source) => plainId(source["id"]),
  "Order.legacyResourceId": (source) => plainId(source["id"]),
  "Order.customer": (source, _args, { shop }) =>
    shop.store.customers.get(String(source["customerId"])) ?? null,
};

function shopOf({ shop, world }: QueryContext) {
  const domain = {
    id: `gid://shopify/Domain/${shop.number}`,
    host: shop.domain,
    url: `https://${shop.domain}`,
    sslEnabled: true,
  };
  return {
    id: `gid://shopify/Shop/${shop.number}`,
    name: shop.name,
    myshopifyDomain: shop.domain,
    url: domain.url,
    primaryDomain: domain,
    domains: [domain],
    domainsPaginated: [domain],
    currencyCode: shop.currency,
    email: `owner@${handleOf(shop.domain)}.example`,
    contactEmail: `help@${handleOf(shop.domain)}.example`,
    ianaTimezone: "Asia/Kolkata",
    createdAt: world.now().toISOString(),
  };
}

/** Without `read_all_orders` an app sees the last 60 days. */
function visibleOrders({ shop, scopes, now }: QueryContext): Rec[] {
  const all = [...shop.store.orders.values()];
  if (scopes.has("read_all_orders")) return all;
  const since = now.getTime() - ORDER_WINDOW_DAYS * DAY_MS;
  return all.filter((order) => Date.parse(String(order["createdAt"])) >= since);
}

const ordersOf = (customer: Source, orders: readonly Rec[]) =>
  orders.filter((order) => order["customerId"] === customer["id"]);

function spent(customer: Source, orders: ReadonlyMap<string, Rec>, currency: string) {
  const own = ordersOf(customer, [...orders.values()]).filter((order) => !order["cancelledAt"]);
  return sum(
    own.map((order) => moneyOf(order["currentTotalPriceSet"], currency)),
    currency,
  );
}

function node(id: string, context: QueryContext): unknown {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1];
  const { customers, pages, products, policies } = context.shop.store;
  if (type === "Order") return visibleOrders(context).find((order) => order.id === id) ?? null;
  if (type === undefined)
    throw new GraphQLError(`Invalid global id '${id}'`, { extensions: { code: "BAD_REQUEST" } });
  return (
    [customers, pages, products, policies].map((records) => records.get(id)).find((found) => found) ?? null
  );
}

function isIdentified(customer: Rec, identifier: unknown): boolean {
  if (!isObject(identifier)) return false;
  const { id, emailAddress, phoneNumber } = identifier;
  return (
    customer.id === id ||
    (emailAddress !== undefined && customer["email"] === emailAddress) ||
    (phoneNumber !== undefined && customer["phone"] === phoneNumber)
  );
}
