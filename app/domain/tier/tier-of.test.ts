import { expect, test } from "vitest";
import { tierOf, type Standing } from "./tier-of.ts";

const cases: [string, Standing, string][] = [
  ["tagged VIP", { tags: ["wholesale", "VIP"], ordersCount: 0, spentAmount: "0.0" }, "vip"],
  ["tagged vip in small letters", { tags: ["vip"], ordersCount: 9, spentAmount: "5000" }, "vip"],
  ["tagged with a word that holds vip", { tags: ["not-vip-yet"], ordersCount: 1, spentAmount: "10" }, "new"],
  ["who spent 1,000", { tags: [], ordersCount: 1, spentAmount: "1000.00" }, "high-value"],
  ["who spent a cent less", { tags: [], ordersCount: 2, spentAmount: "999.99" }, "repeat"],
  ["with two orders", { tags: [], ordersCount: 2, spentAmount: "20" }, "repeat"],
  ["with one order", { tags: [], ordersCount: 1, spentAmount: "20" }, "new"],
  ["with none", { tags: [], ordersCount: 0, spentAmount: "0" }, "new"],
  ["of whom nothing may be seen", { tags: null, ordersCount: null, spentAmount: null }, "unknown"],
];

test.for(cases)("a customer %s", ([, standing, tier]) => {
  expect(tierOf(standing)).toBe(tier);
});
