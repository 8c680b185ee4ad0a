const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The shop's last orders: one of each kind that shoppers write about. Dates count back from the start. */
export function demoOrders(now: Date) {
  const ago = (days: number, hours = 0) =>
    new Date(now.getTime() - days * DAY_MS - hours * HOUR_MS).toISOString();
  const ahead = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();
  const parcel = (number: string, company: string) => [
    { number, company, url: `https://track.example/${company.toLowerCase()}/${number}` },
  ];
  const paid = (gateway: string, card?: string) => [
    { kind: "SALE", status: "SUCCESS", gateway, ...(card && { card }) },
  ];
  const line = (title: string, variantTitle: string | null, price: number, quantity = 1) => ({
    title,
    variantTitle,
    price,
    quantity,
  });

  return [
    {
      id: 4523,
      name: "#4523",
      customerId: 801,
      createdAt: ago(0, 5),
      updatedAt: ago(0, 5),
      lineItems: [line("Everyday Whey", "Coffee", 2499, 2), line("Steel Shaker", null, 799)],
      transactions: paid("upi"),
      note: "Please call before delivery",
      tags: ["gift"],
      email: "priya.raman@mail.example",
    },
    {
      id: 4522,
      name: "#4522",
      customerId: 803,
      email: "sneha.k@mail.example",
      createdAt: ago(2),
      updatedAt: ago(1, 3),
      displayFinancialStatus: "PENDING",
      lineItems: [line("Daily Multivitamin", null, 599), line("Hydrate Electrolytes", "Lime", 449)],
      transactions: [{ kind: "SALE", status: "PENDING", gateway: "Cash on Delivery (COD)" }],
      fulfillments: [
        {
          status: "SUCCESS",
          displayStatus: "OUT_FOR_DELIVERY",
          createdAt: ago(1, 3),
          estimatedDeliveryAt: ahead(0.3),
          trackingInfo: parcel("EKT55120973", "Ekart"),
        },
      ],
    },
    {
      id: 4521,
      name: "#4521",
      customerId: 801,
      email: "priya.raman@mail.example",
      createdAt: ago(6),
      updatedAt: ago(1, 8),
      lineItems: [line("Nootropic Stack", null, 1299, 2), line("Creatine Monohydrate", null, 899)],
      transactions: paid("razorpay"),
      fulfillments: [
        {
          status: "SUCCESS",
          displayStatus: "DELAYED",
          createdAt: ago(5, 6),
          estimatedDeliveryAt: ago(1),
          trackingInfo: parcel("DLV8842013771", "Delhivery"),
        },
      ],
    },
    {
      id: 4520,
      name: "#4520",
      customerId: 802,
      email: "arjun.mehta@mail.example",
      createdAt: ago(12),
      updatedAt: ago(3),
      displayFinancialStatus: "PARTIALLY_REFUNDED",
      lineItems: [line("Whey Isolate", "Strawberry", 3199), line("Omega-3 Fish Oil", null, 749)],
      transactions: [
        ...paid("razorpay", "Visa 4242"),
        {
          kind: "REFUND",
          status: "SUCCESS",
          gateway: "razorpay",
          card: "Visa 4242",
          amount: 749,
          processedAt: ago(3),
        },
      ],
      refunds: [
        {
          amount: 749,
          createdAt: ago(3),
          note: "Bottle arrived leaking",
          lines: [{ title: "Omega-3 Fish Oil" }],
        },
      ],
      fulfillments: [
        {
          status: "SUCCESS",
          displayStatus: "DELIVERED",
          createdAt: ago(11),
          deliveredAt: ago(8),
          trackingInfo: parcel("BLD3300418829", "Bluedart"),
        },
      ],
    },
    {
      id: 4519,
      name: "#4519",
      customerId: 802,
      email: "arjun.mehta@mail.example",
      createdAt: ago(20),
      updatedAt: ago(19, 20),
      displayFinancialStatus: "REFUNDED",
      cancelledAt: ago(19, 22),
      cancelReason: "CUSTOMER",
      lineItems: [line("Mass Builder", "Chocolate", 2899)],
      transactions: [
        ...paid("upi"),
        { kind: "REFUND", status: "SUCCESS", gateway: "upi", amount: 2899, processedAt: ago(19, 20) },
      ],
      refunds: [
        {
          amount: 2899,
          createdAt: ago(19, 20),
          note: "Cancelled before packing",
          lines: [{ title: "Mass Builder" }],
        },
      ],
    },
    {
      id: 4518,
      name: "#4518",
      customerId: 802,
      email: "arjun.mehta@mail.example",
      createdAt: ago(27),
      updatedAt: ago(4),
      lineItems: [line("Steel Shaker", null, 799), line("Everyday Whey", "Vanilla", 2499)],
      transactions: paid("razorpay", "Mastercard 5454"),
      fulfillments: [
        {
          status: "SUCCESS",
          displayStatus: "DELIVERED",
          createdAt: ago(26),
          deliveredAt: ago(23),
          trackingInfo: parcel("BLD3300411120", "Bluedart"),
        },
        {
          status: "SUCCESS",
          displayStatus: "DELIVERED",
          createdAt: ago(25),
          deliveredAt: ago(22),
          trackingInfo: parcel("BLD3300411377", "Bluedart"),
        },
      ],
      returns: [
        { status: "OPEN", createdAt: ago(4), lines: [{ title: "Steel Shaker", reason: "Defective" }] },
      ],
    },
  ];
}
