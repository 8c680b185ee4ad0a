import type { ShopDetails } from "#app/data/shops.server.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Article, Shop } from "#app/domain/shop.ts";
import { askAdmin, type AdminRefusal } from "./admin-api.server.ts";
import { PAGES, SHOP_AND_POLICIES } from "./admin-documents.ts";
import { PagesReply, ShopAndPoliciesReply } from "./admin-records.ts";
import { plainText } from "./plain-text.ts";

const MOST_PAGES = 1_000;

/** A shop's own words. Null: not allowed to see them, which is not the same as having none. */
export type ShopContent = {
  readonly details: ShopDetails;
  readonly policies: readonly Article[] | null;
  readonly pages: readonly Article[] | null;
};

/** What the shop tells its shoppers, as plain text, and where its storefront lives. */
export async function fetchShopContent(shop: Shop): Promise<Result<ShopContent, AdminRefusal>> {
  const answer = await askAdmin(shop, { document: SHOP_AND_POLICIES, reply: ShopAndPoliciesReply });
  if (!answer.ok) return answer;
  const { name, currencyCode, ianaTimezone, myshopifyDomain, primaryDomain, domains, shopPolicies } =
    answer.value.data.shop;
  const pages = await fetchPages(shop, primaryDomain.url);
  if (!pages.ok && pages.error.code !== "refused") return pages;
  const hosts = [primaryDomain.host, myshopifyDomain, ...(domains ?? []).map(({ host }) => host)];
  return ok({
    details: {
      name,
      currency: currencyCode,
      timezone: ianaTimezone,
      domains: [...new Set(hosts.map((host) => host.toLowerCase()))],
    },
    policies:
      shopPolicies?.map(({ id, title, url, body, updatedAt }) => ({
        id: `policy-${id}`,
        kind: "policy" as const,
        title,
        url,
        body: plainText(body),
        updatedAt,
      })) ?? null,
    pages: pages.ok ? pages.value : null,
  });
}

async function fetchPages(shop: Shop, storefront: string): Promise<Result<Article[], AdminRefusal>> {
  const articles: Article[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: { after: string | null } = { after };
    const answer = await askAdmin(shop, { document: PAGES, variables, reply: PagesReply });
    if (!answer.ok) return answer;
    const { nodes, pageInfo } = answer.value.data.pages;
    for (const { id, title, handle, body, isPublished, updatedAt } of nodes) {
      if (!isPublished) continue;
      const url = new URL(`/pages/${encodeURIComponent(handle)}`, storefront).href;
      articles.push({ id: `page-${id}`, kind: "page", title, url, body: plainText(body), updatedAt });
    }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || after === null || articles.length >= MOST_PAGES) return ok(articles);
  }
}
