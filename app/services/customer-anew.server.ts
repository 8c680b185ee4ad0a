import type { AdminRefusal } from "#app/adapters/admin-api.server.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { customerToKeep } from "./customer-to-keep.ts";
import { readCustomer } from "./read-customer.server.ts";
import { shopConfig } from "./shop-config.server.ts";

/**
 * A customer as the mirror would have them, read from Shopify now and kept nowhere: who does not chat is not mirrored. Null:
 * Shopify has no such customer.
 */
export async function customerAnew(
  shop: Shop,
  customerId: string,
): Promise<Result<CustomerRecord | null, AdminRefusal>> {
  const { tierRules } = await shopConfig(shop.id);
  const read = await readCustomer(shop, customerId);
  if (!read.ok) return read;
  if (!read.value) return ok(null);
  const { answer, memberships } = read.value;
  const { changedAt: _, ...record } = customerToKeep(answer, { known: null, memberships, tierRules });
  return ok({ ...record, orders: answer.orders.map((order) => order.record) });
}
