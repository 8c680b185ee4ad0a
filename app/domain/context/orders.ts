import type {
  ContextOrder,
  ContextParcel,
  ContextRefund,
  ContextTracking,
  ContextTransaction,
} from "#app/contract/context-block.ts";
import type { OrderRecord, Parcel, Refund, Tracking, Transaction } from "#app/domain/records.ts";
import type { KnownRecords } from "./known-records.ts";
import { money } from "./money.ts";
import type { OrderMeant } from "./order-meant.ts";

/** The shopper's orders and those that were only named; the one in question first, then those it may be, then the newest. */
export function contextOrders({ theirs, unconfirmed }: KnownRecords, meant: OrderMeant): ContextOrder[] {
  const isAsked = ({ id }: OrderRecord) =>
    meant.order?.id === id || meant.candidates.some((candidate) => candidate.id === id);
  const shown = [
    ...theirs.map((order) => ({ order, isTheirs: true })),
    ...unconfirmed.filter(isAsked).map((order) => ({ order, isTheirs: false })),
  ].map(({ order, isTheirs }) => ({
    ...contextOrder(order),
    isTheirs,
    meant: order.id === meant.order?.id,
    mayBeMeant: meant.candidates.length > 1 && isAsked(order) && order.id !== meant.order?.id,
  }));
  return shown.toSorted((a, b) => rank(b) - rank(a) || b.placedAt.localeCompare(a.placedAt));
}

function rank({ meant, mayBeMeant }: ContextOrder): number {
  return meant ? 2 : Number(mayBeMeant);
}

function contextOrder(order: OrderRecord): Omit<ContextOrder, "isTheirs" | "meant" | "mayBeMeant"> {
  const { id, name, payment, returns, note, tags } = order;
  return {
    ...{ id, name, payment, returns, note, tags },
    placedAt: order.placedAt.toISOString(),
    total: money(order.total),
    fulfilment: order.cancelled ? "CANCELLED" : order.fulfilment,
    lines: order.lines.map((line) => ({ ...line, price: line.price && money(line.price) })),
    tracking: trackingOf(order.tracking),
    refunded: order.refunded && money(order.refunded),
    transactions: order.transactions.map(transactionOf),
    refunds: order.refunds.map(refundOf),
    parcels: order.parcels.map(parcelOf),
  };
}

function trackingOf(it: Tracking | null): ContextTracking | null {
  return it && { number: it.number, url: it.url, company: it.company };
}

function transactionOf({ amount, at, ...rest }: Transaction): ContextTransaction {
  return { ...rest, amount: money(amount), at: iso(at) };
}

function refundOf({ amount, at, ...rest }: Refund): ContextRefund {
  return { ...rest, amount: money(amount), at: iso(at) };
}

function parcelOf({ status, sentAt, dueAt, deliveredAt, tracking }: Parcel): ContextParcel {
  return {
    status,
    sentAt: iso(sentAt),
    dueAt: iso(dueAt),
    deliveredAt: iso(deliveredAt),
    tracking: trackingOf(tracking),
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
