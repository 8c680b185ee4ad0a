import { z } from "zod";
import { nudge, send } from "#app/adapters/jobs.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

const Body = z.object({ current: z.array(z.string()) });

/** The others are fetched when they come again. */
const MOST_AT_ONCE = 500;

/**
 * The merchant granted or took back a scope: what may be asked for from now on. Customers of whom something was withheld
 * for want of a scope that is there now are fetched anew.
 */
export async function updateScopes(shopId: ShopId, body: unknown): Promise<void> {
  const { current } = Body.parse(body);
  await shops.setScopes(shopId, current.join(","));
  await inShop(shopId, async (sql) => {
    const opened = { scopes: current, most: MOST_AT_ONCE };
    for (const customerId of await customers.listWithheldFor(sql, shopId, opened))
      await send(sql, "customer.sync", { shopId, customerId });
  });
  await nudge("customer.sync");
}
