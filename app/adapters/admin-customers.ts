import { z } from "zod";
import { OrderPage } from "./admin-orders.ts";
import { Money, nodes, PlainId, toMoney, When } from "./admin-records.ts";

/** Shopify's customers as we read them. A field that may be withheld is nullable here, whatever the schema promises. */

const AdminCustomer = z.object({
  id: PlainId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  defaultEmailAddress: z.object({ emailAddress: z.string().nullable() }).nullable(),
  defaultPhoneNumber: z.object({ phoneNumber: z.string().nullable() }).nullable(),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  numberOfOrders: z.coerce.number(),
  amountSpent: Money.transform(toMoney),
  statistics: z.object({ rfmGroup: z.string().nullable() }).nullable(),
  locale: z.string().nullable(),
  createdAt: When.nullable(),
  updatedAt: When,
});
export type AdminCustomer = z.output<typeof AdminCustomer>;

export const CustomerReply = z.object({
  customer: AdminCustomer.nullable(),
  placed: z.object({ orders: OrderPage }).nullable(),
});

export const SegmentsReply = z.object({
  segments: nodes(z.object({ id: z.string(), name: z.string() })).extend({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

export const MembershipReply = z.object({
  customerSegmentMembership: z.object({
    memberships: z.array(z.object({ segmentId: z.string(), isMember: z.boolean() })),
  }),
});
