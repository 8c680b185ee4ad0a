import { z } from "zod";
import { PlainId } from "./admin-records.ts";

/** What Shopify is asked about changes: ids and times, nothing of a person. */

const Changed = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const CHANGED_ORDERS = `#graphql
  query ChangedOrders($query: String!, $after: String) {
    orders(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes { id updatedAt customer { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const CHANGED_CUSTOMERS = `#graphql
  query ChangedCustomers($query: String!, $after: String) {
    customers(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes { id updatedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const RETURN_ORDER = `#graphql
  query ReturnOrder($id: ID!) {
    return(id: $id) { order { id } }
  }
`;

export const ChangedOrdersReply = z
  .object({
    orders: z.object({
      nodes: z.array(
        z.object({ id: PlainId, updatedAt: Changed, customer: z.object({ id: PlainId }).nullable() }),
      ),
      pageInfo,
    }),
  })
  .transform(({ orders: { nodes, pageInfo } }) => ({
    changes: nodes.map(({ id, updatedAt, customer }) => ({
      id,
      changedAt: updatedAt,
      customerId: customer?.id ?? null,
    })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }));

export const ChangedCustomersReply = z
  .object({
    customers: z.object({ nodes: z.array(z.object({ id: PlainId, updatedAt: Changed })), pageInfo }),
  })
  .transform(({ customers: { nodes, pageInfo } }) => ({
    changes: nodes.map(({ id, updatedAt }) => ({ id, changedAt: updatedAt, customerId: id })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }));

export const ReturnOrderReply = z.object({
  return: z.object({ order: z.object({ id: PlainId }).nullable() }).nullable(),
});
