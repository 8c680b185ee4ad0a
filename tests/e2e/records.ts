/** A small shop for tests: two policies, a VIP with one order, and somebody new. */
export const RECORDS = {
  policies: [
    {
      type: "REFUND_POLICY",
      body:
        "<p>You can return an unopened product within 30 days of delivery for a full refund.</p>" +
        "<p>Refunds are paid back to the original payment method within 5 working days after we receive the parcel.</p>",
    },
    {
      type: "SHIPPING_POLICY",
      body: "<p>We deliver in 2 to 4 working days. Shipping is free for orders over 50 dollars.</p>",
    },
  ],
  pages: [
    {
      title: "Contact us",
      body: "<p>Our store is open from 9 to 18 on weekdays. Write to help@north.example.</p>",
    },
  ],
  customers: [
    {
      id: "7001",
      firstName: "Vera",
      lastName: "Ivanova",
      email: "vera@example.com",
      tags: ["VIP"],
      numberOfOrders: "12",
      amountSpent: { amount: "1840.50", currencyCode: "USD" },
    },
    {
      id: "7002",
      firstName: "Noah",
      lastName: "Berg",
      email: "noah@example.com",
      tags: [],
      numberOfOrders: "0",
    },
  ],
  orders: [
    {
      id: "9001",
      name: "#4521",
      customer: "7001",
      email: "vera@example.com",
      financialStatus: "PAID",
      fulfillmentStatus: "FULFILLED",
      lineItems: [{ title: "Whey Protein 1 kg", quantity: 2, price: "39.90" }],
      total: "79.80",
    },
  ],
};

/** A line's author and, for the wait, its kind: what a conversation looks like from far away. */
export function outline(lines: readonly { type: string; author?: string; kind?: unknown }[]): string[] {
  return lines.map(({ type, author, kind }) =>
    type === "wait.told" ? `wait:${String(kind)}` : type === "message.posted" ? `${author}` : type,
  );
}
