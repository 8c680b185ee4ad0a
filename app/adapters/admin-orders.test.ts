import { expect, test } from "vitest";
import { AdminOrder, ReturnsReply } from "./admin-orders.ts";

const money = (amount: string) => ({ shopMoney: { amount, currencyCode: "EUR" } });
const parcel = { displayStatus: "IN_TRANSIT", createdAt: null, estimatedDeliveryAt: null, deliveredAt: null };
const payment = {
  kind: "SALE",
  status: "SUCCESS",
  formattedGateway: "Shopify Payments",
  processedAt: "2026-03-01T10:00:00Z",
  createdAt: "2026-03-01T09:59:00Z",
  amountSet: money("60.00"),
  paymentDetails: null,
};
const bare = {
  id: "gid://shopify/Order/7",
  name: "#7",
  createdAt: "2026-03-01T10:00:00Z",
  updatedAt: "2026-03-02T10:00:00Z",
  cancelledAt: null,
  email: null,
  note: null,
  tags: [],
  displayFinancialStatus: null,
  displayFulfillmentStatus: null,
  returnStatus: "NO_RETURN",
  totalPriceSet: money("60.00"),
  totalRefundedSet: money("0.00"),
  lineItems: { nodes: [] },
  transactions: [],
  refunds: [],
  fulfillments: [],
  customer: null,
};
const parsed = (changes: object) => AdminOrder.parse({ ...bare, ...changes });

test.for<[string, object, object]>([
  ["the least there can be", {}, { id: "7", customerId: null, payment: "", refunded: null, returns: [] }],
  ["whose it is", { customer: { id: "gid://shopify/Customer/77" } }, { customerId: "77" }],
  ["an empty note is none", { note: "" }, { note: null }],
  ["what the shopper wrote", { note: "Ring twice", tags: ["gift"] }, { note: "Ring twice", tags: ["gift"] }],
  ["cancelled", { cancelledAt: "2026-03-02T10:00:00Z" }, { cancelled: true }],
  [
    "a line with its variant and price",
    {
      lineItems: {
        nodes: [{ title: "Whey", variantTitle: "Coffee", quantity: 2, originalUnitPriceSet: money("30.00") }],
      },
    },
    {
      lines: [{ title: "Whey", variant: "Coffee", quantity: 2, price: { amount: "30.00", currency: "EUR" } }],
    },
  ],
  [
    "a payment without a card",
    { transactions: [payment] },
    { transactions: [{ kind: "SALE", card: null, at: new Date("2026-03-01T10:00:00Z") }] },
  ],
  [
    "a payment by another means than a card",
    { transactions: [{ ...payment, paymentDetails: {} }] },
    { transactions: [{ card: null }] },
  ],
  [
    "a card by its last digits",
    {
      transactions: [
        { ...payment, paymentDetails: { company: "Visa", number: "•••• •••• •••• 4242" } },
        { ...payment, paymentDetails: { company: null, number: "4111 1111 1111 1111" } },
        { ...payment, paymentDetails: { company: "Visa", number: null } },
      ],
    },
    { transactions: [{ card: "Visa •••• 4242" }, { card: "•••• 1111" }, { card: "Visa" }] },
  ],
  [
    "a refund with its lines",
    {
      totalRefundedSet: money("20.00"),
      refunds: [
        {
          createdAt: "2026-03-02T10:00:00Z",
          note: "Leaking",
          totalRefundedSet: money("20.00"),
          refundLineItems: { nodes: [{ quantity: 1, lineItem: { title: "Whey" } }] },
        },
      ],
    },
    {
      refunded: { amount: "20.00", currency: "EUR" },
      refunds: [{ note: "Leaking", lines: [{ title: "Whey", quantity: 1 }] }],
    },
  ],
  [
    "several parcels; the newest number is the order's",
    {
      fulfillments: [
        { ...parcel, trackingInfo: [{ number: "A1", url: null, company: "DHL" }] },
        { ...parcel, trackingInfo: [{ number: "B2", url: null, company: "DHL" }] },
        { ...parcel, displayStatus: null, trackingInfo: [{ number: null, url: null, company: null }] },
      ],
    },
    {
      tracking: { number: "B2" },
      parcels: [
        { tracking: { number: "A1" } },
        { tracking: { number: "B2" } },
        { status: "", tracking: null },
      ],
    },
  ],
])("an order: %s", ([, changes, record]) => {
  expect(parsed(changes).record).toMatchObject(record);
});

test("returns are asked for where an order says it has some", () => {
  expect([parsed({}).hasReturns, parsed({ returnStatus: "RETURN_REQUESTED" }).hasReturns]).toEqual([
    false,
    true,
  ]);
});

test("returns come with what is sent back and why; an order that is withheld is nothing", () => {
  const line = {
    quantity: 1,
    returnReasonDefinition: { name: "Defective" },
    fulfillmentLineItem: { lineItem: { title: "Steel Shaker" } },
  };
  const unnamed = { quantity: 2, returnReasonDefinition: null };
  const returns = { nodes: [{ name: "#7-R1", status: "OPEN", returnLineItems: { nodes: [line, unnamed] } }] };
  expect(ReturnsReply.parse({ nodes: [{ id: "gid://shopify/Order/7", returns }, null] }).nodes).toEqual([
    {
      id: "7",
      returns: {
        nodes: [
          {
            name: "#7-R1",
            status: "OPEN",
            lines: [
              { title: "Steel Shaker", quantity: 1, reason: "Defective" },
              { title: "", quantity: 2, reason: null },
            ],
          },
        ],
      },
    },
    null,
  ]);
});
