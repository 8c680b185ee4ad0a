import { askAdmin, type AdminRefusal } from "#app/adapters/admin-api.server.ts";
import { CUSTOMER } from "#app/adapters/admin-documents.ts";
import { CustomerReply, gid, type AdminCustomer } from "#app/adapters/admin-records.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { tierOf } from "./tier-of.ts";

export type SyncRefusal = AdminRefusal | { readonly code: "not-found" };

/** Mirrors a customer and the newest orders. What Shopify withholds stays null; the rest is worth having. */
export async function syncCustomer(
  shopId: ShopId,
  customerId: CustomerId,
): Promise<Result<{ withheld: readonly string[] }, SyncRefusal>> {
  const shop = await shops.find(shopId);
  if (!shop) return refuse({ code: "not-found" });
  const answer = await askAdmin(shop, {
    document: CUSTOMER,
    variables: { id: gid("Customer", customerId) },
    reply: CustomerReply,
  });
  if (!answer.ok) return answer;
  const { customer } = answer.value.data;
  if (!customer) return refuse({ code: "not-found" });

  const vault = await vaults.open(shopId);
  const syncedAt = clock();
  await inShop(shopId, async (sql) => {
    await customers.save(sql, shopId, toKeep(customer), { vault, syncedAt });
    for (const order of customer.orders?.nodes ?? [])
      await orders.save(sql, shopId, { ...order, customerId }, syncedAt);
  });
  return ok({ withheld: answer.value.withheld });
}

function toKeep(it: AdminCustomer): customers.CustomerToKeep {
  const standing = {
    tags: it.tags,
    ordersCount: it.numberOfOrders,
    spentAmount: it.amountSpent?.amount ?? null,
  };
  return {
    id: it.id,
    name: [it.firstName, it.lastName].filter(Boolean).join(" ") || null,
    email: it.defaultEmailAddress?.emailAddress ?? null,
    phone: it.defaultPhoneNumber?.phoneNumber ?? null,
    tier: tierOf(standing),
    tags: it.tags ?? [],
    ordersCount: it.numberOfOrders ?? 0,
    spent: it.amountSpent,
    locale: it.locale,
    changedAt: it.updatedAt,
  };
}
