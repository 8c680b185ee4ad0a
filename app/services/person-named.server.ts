import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";

/** A number or digits; Shopify's ids outgrow neither here. */
export const ShopifyId = z
  .union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)])
  .transform(String);

export const PersonBody = z.object({
  customer: z.object({ id: ShopifyId.nullish(), email: z.string().nullish() }),
  orders_to_redact: z.array(ShopifyId).nullish(),
});
export type PersonBody = z.output<typeof PersonBody>;

/** Whom a compliance request means: sometimes only the id is told, sometimes only the e-mail. */
export async function customersNamed(shopId: ShopId, { customer }: PersonBody): Promise<CustomerId[]> {
  const byId = customer.id ? [CustomerId(customer.id)] : [];
  if (!customer.email) return byId;
  const index = (await vaults.open(shopId)).emailIndex(customer.email);
  const byEmail = await inShop(shopId, (sql) => customers.findIdsByEmail(sql, shopId, index));
  return [...new Set([...byId, ...byEmail])];
}
