import * as customers from "../../app/data/customers.server.ts";
import * as vaults from "../../app/data/vaults.server.ts";
import { inShop } from "../../app/db.server.ts";
import type { ShopId } from "../../app/domain/ids.ts";
import { sampleCustomer } from "../../app/domain/sample-records.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

/** A customer in the mirror, who is nobody special unless said otherwise. */
export async function mirror(
  shopId: ShopId,
  id: string,
  more: Parameters<typeof sampleCustomer>[0] = {},
): Promise<void> {
  const nobody = { tier: "new", ordersCount: 0, spent: null, orders: [] } as const;
  const record = { ...sampleCustomer({ ...nobody, id, ...more }), changedAt: NOON };
  const vault = await vaults.open(shopId);
  await inShop(shopId, (sql) => customers.save(sql, shopId, record, { vault, syncedAt: NOON }));
}
