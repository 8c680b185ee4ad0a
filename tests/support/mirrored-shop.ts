import * as shops from "../../app/data/shops.server.ts";
import { CustomerId, ShopDomain, type ShopId } from "../../app/domain/ids.ts";
import type { OrderRecord, Withheld } from "../../app/domain/records.ts";
import type { SandboxShop } from "../../sandbox/sandbox.ts";
import type { InProcessShopify } from "./in-process-shopify.ts";

/** At this moment the oldest of the three orders is out of the 60 days that an app sees. */
export const NOON = new Date("2026-03-03T12:00:00Z");
export const ADA_ID = CustomerId("7");

/** What is withheld of her from an app without the scope for older orders. */
export const OLDER: Withheld = { what: "older-orders", why: "window", scope: "read_all_orders" };

export const ADA = {
  id: 7,
  firstName: "Ada",
  lastName: "Byron",
  email: "ada@example.com",
  phone: "+44 20 7946 0007",
  tags: ["wholesale"],
  note: "Calls on Mondays",
  segments: ["Big spenders"],
  rfmGroup: "CHAMPIONS",
  numberOfOrders: 3,
  amountSpent: 420,
  createdAt: "2024-05-01T08:00:00Z",
  updatedAt: "2026-03-02T10:00:00Z",
};

const ORDERS = [
  {
    id: 1,
    name: "#1",
    customerId: 7,
    createdAt: "2025-11-01T10:00:00Z",
    lineItems: [{ title: "Rope", quantity: 1, price: 12 }],
  },
  {
    id: 2,
    name: "#2",
    customerId: 7,
    createdAt: "2026-02-20T10:00:00Z",
    updatedAt: "2026-03-01T10:00:00Z",
    email: "Ada@Example.com",
    note: "Leave it at Mrs Quill's",
    tags: ["gift"],
    lineItems: [
      { title: "Whey", variantTitle: "Coffee", quantity: 2, price: 30 },
      { title: "Steel Shaker", quantity: 1, price: 8 },
    ],
    transactions: [
      {
        kind: "SALE",
        gateway: "shopify_payments",
        formattedGateway: "Shopify Payments",
        card: "Visa 4242",
      },
      { kind: "REFUND", gateway: "shopify_payments", formattedGateway: "Shopify Payments", amount: 8 },
    ],
    refunds: [
      {
        amount: 8,
        createdAt: "2026-02-25T10:00:00Z",
        note: "Lid broke",
        lines: [{ title: "Steel Shaker" }],
      },
    ],
    fulfillments: [
      {
        displayStatus: "DELIVERED",
        createdAt: "2026-02-21T10:00:00Z",
        deliveredAt: "2026-02-23T10:00:00Z",
        tracking: { number: "TRACK1", company: "DHL" },
      },
      {
        displayStatus: "IN_TRANSIT",
        createdAt: "2026-02-22T10:00:00Z",
        estimatedDeliveryAt: "2026-03-04T10:00:00Z",
        tracking: { number: "TRACK2", company: "DHL" },
      },
    ],
    returns: [{ status: "OPEN", lines: [{ title: "Whey", quantity: 1, reason: "Unwanted" }] }],
  },
  { id: 3, name: "#3", customerId: 7, createdAt: "2026-03-01T10:00:00Z", totalPrice: 20 },
];

const eur = (amount: string) => ({ amount, currency: "EUR" });
export const day = (text: string) => new Date(`${text}T10:00:00Z`);

/** Her second order as it is mirrored. */
export const ORDER_2: OrderRecord = {
  id: "2",
  name: "#2",
  customerId: "7",
  placedAt: day("2026-02-20"),
  total: eur("68.00"),
  payment: "PAID",
  fulfilment: "FULFILLED",
  cancelled: false,
  lines: [
    { title: "Whey", variant: "Coffee", quantity: 2, price: eur("30.00") },
    { title: "Steel Shaker", variant: null, quantity: 1, price: eur("8.00") },
  ],
  tracking: { number: "TRACK2", url: null, company: "DHL" },
  refunded: eur("8.00"),
  transactions: [
    {
      kind: "SALE",
      status: "SUCCESS",
      gateway: "Shopify Payments",
      card: "Visa •••• 4242",
      amount: eur("68.00"),
      at: day("2026-02-20"),
    },
    {
      kind: "REFUND",
      status: "SUCCESS",
      gateway: "Shopify Payments",
      card: null,
      amount: eur("8.00"),
      at: day("2026-02-20"),
    },
  ],
  refunds: [
    {
      at: day("2026-02-25"),
      amount: eur("8.00"),
      note: "Lid broke",
      lines: [{ title: "Steel Shaker", quantity: 1 }],
    },
  ],
  returns: [{ name: "#2-R1", status: "OPEN", lines: [{ title: "Whey", quantity: 1, reason: "Unwanted" }] }],
  parcels: [
    {
      status: "DELIVERED",
      sentAt: day("2026-02-21"),
      dueAt: null,
      deliveredAt: day("2026-02-23"),
      tracking: { number: "TRACK1", url: null, company: "DHL" },
    },
    {
      status: "IN_TRANSIT",
      sentAt: day("2026-02-22"),
      dueAt: day("2026-03-04"),
      deliveredAt: null,
      tracking: { number: "TRACK2", url: null, company: "DHL" },
    },
  ],
  note: "Leave it at Mrs Quill's",
  tags: ["gift"],
  withheld: [],
};

/** A shop of Ada, who has three orders; opened, and not yet mirrored. */
export async function shopWithAda(
  shopify: InProcessShopify,
  domain: string,
): Promise<{ shop: SandboxShop; shopId: ShopId }> {
  const shop = await shopify.sandbox.installShop({ domain, currency: "EUR" });
  await shop.seed({ customers: [ADA], orders: ORDERS });
  await shopify.openApp(shop, shop.staff({ owner: true }));
  const found = await shops.findByDomain(ShopDomain(domain));
  if (!found) throw new Error("not installed");
  return { shop, shopId: found.id };
}
