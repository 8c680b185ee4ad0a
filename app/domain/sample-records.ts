import type { CustomerRecord, OrderRecord } from "./records.ts";

/** A whole order of 20 January, for tests and benchmarks. */
export function sampleOrder(more: Partial<OrderRecord> = {}): OrderRecord {
  return {
    id: "4521",
    name: "#4521",
    customerId: "77",
    placedAt: new Date("2026-01-20T10:00:00Z"),
    total: { amount: "59.80", currency: "EUR" },
    payment: "PAID",
    fulfilment: "FULFILLED",
    cancelled: false,
    lines: [
      { title: "Whey Isolate", variant: null, quantity: 2, price: { amount: "29.90", currency: "EUR" } },
    ],
    tracking: null,
    refunded: null,
    transactions: [],
    refunds: [],
    returns: [],
    parcels: [],
    note: null,
    tags: [],
    withheld: [],
    ...more,
  };
}

/** A repeat customer with one order, for tests and benchmarks. */
export function sampleCustomer(more: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id: "77",
    name: "Maya Lind",
    email: "maya@example.com",
    phone: null,
    tier: "repeat",
    tags: [],
    segments: [],
    rfmGroup: null,
    ordersCount: 1,
    spent: { amount: "59.80", currency: "EUR" },
    locale: "en",
    note: null,
    since: null,
    orders: [sampleOrder()],
    withheld: [],
    ...more,
  };
}
