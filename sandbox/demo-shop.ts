import { demoCustomers } from "./demo/customers.ts";
import { demoOrders } from "./demo/orders.ts";
import { demoProducts } from "./demo/products.ts";
import { demoPages, demoPolicies } from "./demo/texts.ts";
import type { InstallOptions } from "./sandbox.ts";

export const DEMO_DOMAIN = "northwind-nutrition.myshopify.com";

/** The people who work there; the first is the owner. */
export const DEMO_STAFF = [
  { name: "Nadia Owner", owner: true },
  { name: "Maya Singh", owner: false },
  { name: "Tom Weber", owner: false },
] as const;

/** Everything to install the demo shop with: a supplement shop in Bengaluru, its help pages, customers and last orders. */
export function demoShop(now: Date): InstallOptions {
  const texts = new Date(now.getTime() - 30 * 86_400_000).toISOString();
  return {
    domain: DEMO_DOMAIN,
    name: "Northwind Nutrition",
    trade: "supplements",
    currency: "INR",
    records: {
      customers: demoCustomers(now),
      orders: demoOrders(now),
      policies: demoPolicies(texts),
      pages: demoPages(texts),
      products: demoProducts,
    },
  };
}
