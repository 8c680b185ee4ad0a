const DAY_MS = 86_400_000;

/** Three people: one the shop must not lose, one who comes back, one who has just arrived. */
export function demoCustomers(now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  return [
    {
      id: 801,
      firstName: "Priya",
      lastName: "Raman",
      email: "priya.raman@mail.example",
      phone: "+919845012345",
      tags: ["VIP", "subscriber"],
      numberOfOrders: 31,
      amountSpent: 84_210,
      createdAt: ago(1140),
      updatedAt: ago(1),
      note: "Prefers coffee flavour. Marathon runner.",
      segments: ["Subscribers", "Spent over 50,000"],
      rfmGroup: "CHAMPIONS",
    },
    {
      id: 802,
      firstName: "Arjun",
      lastName: "Mehta",
      email: "arjun.mehta@mail.example",
      phone: "+919820054321",
      tags: ["newsletter"],
      numberOfOrders: 4,
      amountSpent: 9_247,
      createdAt: ago(310),
      updatedAt: ago(3),
      segments: ["Had a refund"],
      rfmGroup: "PROMISING",
    },
    {
      id: 803,
      firstName: "Sneha",
      lastName: "Kulkarni",
      email: "sneha.k@mail.example",
      phone: "+919922011223",
      tags: [],
      createdAt: ago(2),
      updatedAt: ago(2),
      rfmGroup: "NEW",
    },
  ];
}
