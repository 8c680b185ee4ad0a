import { z } from "zod";

/** Shopify's answers as we read them. A field that may be withheld is nullable here, whatever the schema promises. */

export const Money = z.object({ amount: z.string(), currencyCode: z.string() });
export const toMoney = ({ amount, currencyCode }: z.output<typeof Money>) => ({
  amount,
  currency: currencyCode,
});
export const Bag = z.object({ shopMoney: Money });
export const nodes = <Item extends z.ZodType>(item: Item) => z.object({ nodes: z.array(item) });
export const When = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** `gid://shopify/Customer/7` becomes `7`. */
export const PlainId = z.string().transform((gid) => gid.split("/").at(-1) ?? gid);

export function gid(type: "Customer" | "Order" | "Segment", id: string): string {
  return `gid://shopify/${type}/${id}`;
}

export const ShopAndPoliciesReply = z.object({
  shop: z.object({
    name: z.string(),
    currencyCode: z.string(),
    ianaTimezone: z.string(),
    myshopifyDomain: z.string(),
    primaryDomain: z.object({ host: z.string(), url: z.string() }),
    domains: z.array(z.object({ host: z.string() })).nullable(),
    shopPolicies: z
      .array(z.object({ id: PlainId, title: z.string(), body: z.string(), url: z.string(), updatedAt: When }))
      .nullable(),
  }),
});

export const PagesReply = z.object({
  pages: z.object({
    nodes: z.array(
      z.object({
        id: PlainId,
        title: z.string(),
        handle: z.string(),
        body: z.string(),
        isPublished: z.boolean(),
        updatedAt: When,
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
