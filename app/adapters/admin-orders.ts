import { z } from "zod";
import type { OrderRecord, Refund, Return, Transaction } from "#app/domain/records.ts";
import { Bag, nodes, PlainId, toMoney, When } from "./admin-records.ts";

/** Shopify's orders as we read them. A field that may be withheld is nullable here, whatever the schema promises. */

const Tracking = z.object({
  number: z.string().nullable(),
  url: z.string().nullable(),
  company: z.string().nullable(),
});

const Card = z.object({ company: z.string().nullish(), number: z.string().nullish() });

const AdminTransaction = z
  .object({
    kind: z.string(),
    status: z.string(),
    formattedGateway: z.string().nullable(),
    processedAt: When.nullable(),
    createdAt: When.nullable(),
    amountSet: Bag,
    paymentDetails: Card.nullable(),
  })
  .transform((it): Transaction => ({
    kind: it.kind,
    status: it.status,
    gateway: it.formattedGateway,
    card: it.paymentDetails && cardName(it.paymentDetails),
    amount: toMoney(it.amountSet.shopMoney),
    at: it.processedAt ?? it.createdAt,
  }));

const AdminRefund = z
  .object({
    createdAt: When.nullable(),
    note: z.string().nullable(),
    totalRefundedSet: Bag,
    refundLineItems: nodes(z.object({ quantity: z.number(), lineItem: z.object({ title: z.string() }) })),
  })
  .transform((it): Refund => ({
    at: it.createdAt,
    amount: toMoney(it.totalRefundedSet.shopMoney),
    note: it.note || null,
    lines: it.refundLineItems.nodes.map(({ quantity, lineItem: { title } }) => ({ title, quantity })),
  }));

const AdminParcel = z
  .object({
    displayStatus: z.string().nullable(),
    createdAt: When.nullable(),
    estimatedDeliveryAt: When.nullable(),
    deliveredAt: When.nullable(),
    trackingInfo: z.array(Tracking),
  })
  .transform(({ displayStatus, createdAt, estimatedDeliveryAt, deliveredAt, trackingInfo }) => {
    const parcel = trackingInfo.find(({ number }) => number !== null);
    return {
      status: displayStatus ?? "",
      sentAt: createdAt,
      dueAt: estimatedDeliveryAt,
      deliveredAt,
      tracking: parcel?.number ? { ...parcel, number: parcel.number } : null,
    };
  });

/** An order with what the mirror needs beside the record itself. */
export type AdminOrder = {
  /** Without returns, which are asked for by themselves. */
  readonly record: OrderRecord;
  readonly hasReturns: boolean;
  readonly email: string | null;
  readonly changedAt: Date;
};

export const AdminOrder = z
  .object({
    id: PlainId,
    name: z.string(),
    createdAt: When,
    updatedAt: When,
    cancelledAt: z.string().nullable(),
    email: z.string().nullable(),
    note: z.string().nullable(),
    tags: z.array(z.string()),
    displayFinancialStatus: z.string().nullable(),
    displayFulfillmentStatus: z.string().nullable(),
    returnStatus: z.string(),
    totalPriceSet: Bag,
    totalRefundedSet: Bag.nullable(),
    lineItems: nodes(
      z.object({
        title: z.string(),
        variantTitle: z.string().nullable(),
        quantity: z.number(),
        originalUnitPriceSet: Bag.nullable(),
      }),
    ),
    transactions: z.array(AdminTransaction),
    refunds: z.array(AdminRefund),
    fulfillments: z.array(AdminParcel),
    customer: z.object({ id: PlainId }).nullable(),
  })
  .transform((it): AdminOrder => {
    const refunded = it.totalRefundedSet && toMoney(it.totalRefundedSet.shopMoney);
    return {
      hasReturns: it.returnStatus !== "NO_RETURN",
      email: it.email,
      changedAt: it.updatedAt,
      record: {
        id: it.id,
        name: it.name,
        customerId: it.customer?.id ?? null,
        placedAt: it.createdAt,
        total: toMoney(it.totalPriceSet.shopMoney),
        payment: it.displayFinancialStatus ?? "",
        fulfilment: it.displayFulfillmentStatus ?? "",
        cancelled: it.cancelledAt !== null,
        lines: it.lineItems.nodes.map(({ title, variantTitle, quantity, originalUnitPriceSet }) => ({
          title,
          variant: variantTitle,
          quantity,
          price: originalUnitPriceSet && toMoney(originalUnitPriceSet.shopMoney),
        })),
        tracking: it.fulfillments.findLast(({ tracking }) => tracking !== null)?.tracking ?? null,
        refunded: refunded && Number(refunded.amount) > 0 ? refunded : null,
        transactions: it.transactions,
        refunds: it.refunds,
        returns: [],
        parcels: it.fulfillments,
        note: it.note || null,
        tags: it.tags,
        withheld: [],
      },
    };
  });

const AdminReturn = z
  .object({
    name: z.string(),
    status: z.string(),
    returnLineItems: nodes(
      z.object({
        quantity: z.number(),
        returnReasonDefinition: z.object({ name: z.string() }).nullable(),
        fulfillmentLineItem: z.object({ lineItem: z.object({ title: z.string() }) }).nullish(),
      }),
    ),
  })
  .transform(({ name, status, returnLineItems }): Return => ({
    name,
    status,
    lines: returnLineItems.nodes.map(({ quantity, returnReasonDefinition, fulfillmentLineItem }) => ({
      title: fulfillmentLineItem?.lineItem.title ?? "",
      quantity,
      reason: returnReasonDefinition?.name ?? null,
    })),
  }));

const page = z.object({ hasNextPage: z.boolean() });
export const OrderPage = nodes(AdminOrder).extend({ pageInfo: page });
export type OrderPage = z.output<typeof OrderPage>;

export const OrderReply = z.object({ order: AdminOrder.nullable() });
export const OrdersNamedReply = z.object({ orders: nodes(AdminOrder) });
export const OrdersFoundReply = z.object({ orders: OrderPage });
export const ReturnsReply = z.object({
  nodes: z.array(z.object({ id: PlainId, returns: nodes(AdminReturn) }).nullable()),
});

/** `•••• •••• •••• 4242` of `Visa` becomes `Visa •••• 4242`; nothing else of the card is kept. */
function cardName({ company, number }: z.output<typeof Card>): string | null {
  const digits = /\d{4}$/.exec(number ?? "")?.[0];
  const parts = [company, digits && `•••• ${digits}`].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : null;
}
