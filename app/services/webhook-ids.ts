import { z } from "zod";

/** A number or digits; Shopify's ids outgrow neither here. */
const ShopifyId = z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String);

/** Some topics name a record by number, others by `gid://shopify/Customer/7`; either way it becomes `7`. */
export const NamedId = z.union([
  ShopifyId,
  z
    .string()
    .regex(/^gid:\/\/shopify\/[A-Z]\w*\/\d{1,20}$/)
    .transform((gid) => gid.slice(gid.lastIndexOf("/") + 1)),
]);
