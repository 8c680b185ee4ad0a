import type { ContextOrder } from "#app/contract/context-block.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/shop.ts";
import { money } from "./customer.ts";

/** The customer's orders and one that was only named; the one in question first, then the newest. */
export function contextOrders(
  customer: CustomerRecord | null,
  question: { readonly meant: OrderRecord | null; readonly unconfirmed: OrderRecord | null },
): ContextOrder[] {
  const { unconfirmed } = question;
  const meant = question.meant ?? unconfirmed;
  const orders = [...(customer?.orders ?? []), ...(unconfirmed ? [unconfirmed] : [])];
  const newestFirst = orders.toSorted((a, b) => b.placedAt.getTime() - a.placedAt.getTime());
  const sorted = newestFirst.toSorted((a, b) => Number(b.id === meant?.id) - Number(a.id === meant?.id));
  return sorted.map((order) => ({
    name: order.name,
    placedAt: order.placedAt.toISOString(),
    total: money(order.total),
    payment: order.payment,
    fulfilment: order.cancelled ? "CANCELLED" : order.fulfilment,
    lines: order.lines.map(({ title, quantity }) => `${quantity} × ${title}`),
    tracking: order.tracking ? trackingOf(order.tracking) : null,
    refunded: order.refunded ? money(order.refunded) : null,
    meant: order.id === meant?.id,
  }));
}

function trackingOf({ number, company, url }: NonNullable<OrderRecord["tracking"]>): string {
  return [company, number, url].filter((part) => part !== null).join(" ");
}
