import { z } from "zod";
import { nudge, sendAll } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { readBody } from "./read-body.ts";

const Body = z.object({ current: z.array(z.string()) });

/** The others are fetched when they come again. */
const MOST_AT_ONCE = 500;

/**
 * The merchant granted or took back a scope: what may be asked for from now on, unless something newer is known already.
 * Customers of whom something was withheld for want of a scope that is there now are fetched anew.
 */
export async function updateScopes(shopId: ShopId, body: unknown, triggeredAt: Date | null): Promise<void> {
  const { current } = readBody(Body, body);
  await shops.setScopes(shopId, current.join(","), triggeredAt ?? clock());
  const { scopes } = await shops.stateOf(shopId);
  await inShop(shopId, async (sql) => {
    const opened = await customers.listWithheldFor(sql, shopId, { scopes, most: MOST_AT_ONCE });
    await sendAll(
      sql,
      "customer.sync",
      opened.map((customerId) => ({ shopId, customerId })),
    );
  });
  await nudge("customer.sync");
}
