import { z } from "zod";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { readBody } from "./read-body.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { NamedId } from "./webhook-ids.ts";

const Body = z.object({ id: NamedId });

/**
 * The merchant deleted the customer in Shopify: what was copied from there goes, and late news do not bring it back. Their
 * conversations are ours and go on; Shopify's request to erase the person still finds them.
 */
export async function dropCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const customerId = CustomerId(readBody(Body, body).id);
  await inShop(shopId, async (sql) => {
    await tombstones.holdWriters(sql, shopId);
    await orders.removeOf(sql, shopId, customerId);
    await customers.drop(sql, shopId, customerId, clock());
  });
  recordsChanged({ shopId, customerIds: [customerId], orderNames: [] });
}
