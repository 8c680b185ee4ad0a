import { z } from "zod";
import type { OrderRecord } from "#app/domain/shop.ts";

/** Shopify's answers as we read them. A field that may be withheld is nullable here, whatever the schema promises. */

const Money = z.object({ amount: z.string(), currencyCode: z.string() });
const toMoney = ({ amount, currencyCode }: z.output<typeof Money>) => ({ amount, currency: currencyCode });
const Bag = z.object({ shopMoney: Money });
const nodes = <Item extends z.ZodType>(item: Item) => z.object({ nodes: z.array(item) });
const When = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** `gid://shopify/Customer/7` becomes `7`. */
export const PlainId = z.string().transform((gid) => gid.split("/").at(-1) ?? gid);

export function gid(type: "Customer" | "Order", id: string): string {
  return `gid://shopify/${type}/${id}`;
}

const Tracking = z.object({
  number: z.string().nullable(),
  url: z.string().nullable(),
  company: z.string().nullable(),
});

/** An order with what the mirror needs beside the record itself. */
export type MirroredOrder = {
  readonly record: OrderRecord;
  readonly customerId: string | null;
  readonly changedAt: Date;
};

export const AdminOrder = z
  .object({
    id: PlainId,
    name: z.string(),
    createdAt: When,
    updatedAt: When,
    cancelledAt: z.string().nullable(),
    displayFinancialStatus: z.string().nullable(),
    displayFulfillmentStatus: z.string().nullable(),
    totalPriceSet: Bag,
    totalRefundedSet: Bag.nullable(),
    lineItems: nodes(z.object({ title: z.string(), quantity: z.number() })),
    fulfillments: z.array(z.object({ trackingInfo: z.array(Tracking) })).nullable(),
    customer: z.object({ id: PlainId }).nullable(),
  })
  .transform((it): MirroredOrder => {
    const refunded = it.totalRefundedSet && toMoney(it.totalRefundedSet.shopMoney);
    const parcels = (it.fulfillments ?? []).flatMap(({ trackingInfo }) => trackingInfo);
    const parcel = parcels.findLast(({ number }) => number !== null);
    return {
      customerId: it.customer?.id ?? null,
      changedAt: it.updatedAt,
      record: {
        id: it.id,
        name: it.name,
        placedAt: it.createdAt,
        total: toMoney(it.totalPriceSet.shopMoney),
        payment: it.displayFinancialStatus ?? "",
        fulfilment: it.displayFulfillmentStatus ?? "",
        cancelled: it.cancelledAt !== null,
        lines: it.lineItems.nodes,
        tracking: parcel?.number ? { ...parcel, number: parcel.number } : null,
        refunded: refunded && Number(refunded.amount) > 0 ? refunded : null,
      },
    };
  });

export const AdminCustomer = z.object({
  id: PlainId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  defaultEmailAddress: z.object({ emailAddress: z.string().nullable() }).nullable(),
  defaultPhoneNumber: z.object({ phoneNumber: z.string().nullable() }).nullable(),
  tags: z.array(z.string()).nullable(),
  numberOfOrders: z.coerce.number().nullable(),
  amountSpent: Money.nullable().transform((it) => it && toMoney(it)),
  locale: z.string().nullable(),
  updatedAt: When,
  orders: nodes(AdminOrder).nullable(),
});
export type AdminCustomer = z.output<typeof AdminCustomer>;

export const CustomerReply = z.object({ customer: AdminCustomer.nullable() });
export const OrderReply = z.object({ order: AdminOrder.nullable() });
export const OrdersReply = z.object({ orders: nodes(AdminOrder) });

export const ShopAndPoliciesReply = z.object({
  shop: z.object({
    name: z.string(),
    currencyCode: z.string(),
    ianaTimezone: z.string(),
    myshopifyDomain: z.string(),
    primaryDomain: z.object({ host: z.string(), url: z.string() }),
    domains: z.array(z.object({ host: z.string() })).nullable(),
    shopPolicies: z
      .array(z.object({ id: PlainId, title: z.string(), body: z.string(), url: z.string(), updatedAt: When }))
      .nullable(),
  }),
});

export const PagesReply = z.object({
  pages: z.object({
    nodes: z.array(
      z.object({
        id: PlainId,
        title: z.string(),
        handle: z.string(),
        body: z.string(),
        isPublished: z.boolean(),
        updatedAt: When,
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
