import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import { dropExportsOf } from "./export-customer.server.ts";
import { tellGone } from "./gone.server.ts";
import { customersNamed, PersonBody } from "./person-named.server.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

/** Shopify asks for a person's erasure, by id or e-mail. */
export async function eraseCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const named = PersonBody.parse(body);
  const orderIds = named.orders_to_redact ?? [];
  await erase(shopId, await customersNamed(shopId, named), orderIds);
}

/** The record, orders, browsers and conversations; a tombstone stays, so that late news do not bring them back. */
export async function erase(
  shopId: ShopId,
  customerIds: readonly CustomerId[],
  orderIds: readonly string[],
): Promise<void> {
  const now = clock();
  const conversationIds = await inShop(shopId, async (sql) => {
    await orders.remove(sql, shopId, orderIds);
    const gone: string[] = [];
    for (const id of customerIds) {
      gone.push(...(await personalData.eraseVisitorsOf(sql, shopId, id)));
      await orders.removeOf(sql, shopId, id);
      await customers.erase(sql, shopId, id, now);
    }
    return gone;
  });
  await dropExportsOf(shopId, customerIds);
  forgetShop(shopId);
  tellGone({ shopId, conversationIds });
}
