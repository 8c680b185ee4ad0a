import { z } from "zod";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { customersNamed, PersonBody } from "./person-named.server.ts";

const TOPIC = "customers/data_request";

const Copy = z.object({ customerIds: z.array(z.string()) });

/** Everything we hold of the person, as JSON for the merchant to hand on. */
export async function exportCustomer(shopId: ShopId, body: unknown): Promise<string> {
  const ids = await customersNamed(shopId, PersonBody.parse(body));
  const records = await Promise.all(
    ids.map(async (id) => ({
      customer: await customers.find(shopId, id),
      conversations: await inShop(shopId, (sql) => personalData.conversationsOf(sql, shopId, id)),
    })),
  );
  return JSON.stringify({ madeAt: clock().toISOString(), customerIds: ids, records });
}

/** A copy made for a person ends with what it is a copy of. */
export async function dropExportsOf(shopId: ShopId, customerIds: readonly CustomerId[]): Promise<void> {
  const about = (await listExports(shopId)).filter(({ json }) =>
    Copy.parse(JSON.parse(json)).customerIds.some((id) => customerIds.includes(CustomerId(id))),
  );
  await inShop(shopId, (sql) =>
    deliveries.remove(
      sql,
      shopId,
      about.map(({ id }) => id),
    ),
  );
}

/** The answers to data requests, for the shop's owner. */
export async function listExports(
  shopId: ShopId,
): Promise<{ id: string; requestedAt: Date; json: string }[]> {
  const vault = await vaults.open(shopId);
  const found = await inShop(shopId, (sql) => deliveries.listWithTopic(sql, shopId, TOPIC));
  return found.flatMap(({ webhookId, receivedAt, sealed }) => {
    if (!sealed) return [];
    const place = { table: "webhook_deliveries", column: "sealed", row: webhookId };
    return [{ id: webhookId, requestedAt: receivedAt, json: vault.unseal(place, sealed).toString() }];
  });
}
