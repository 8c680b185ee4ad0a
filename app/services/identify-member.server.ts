import type { LoaderFunctionArgs } from "@remix-run/node";
import * as agents from "#app/data/agents.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { authenticate } from "#app/shopify.server.ts";
import { installShop } from "./install-shop.server.ts";
import type { Staff } from "./staff.ts";

export type Member = Staff & { readonly shop: Shop };

type Asking = Pick<LoaderFunctionArgs, "request" | "context">;

const identified = new WeakMap<LoaderFunctionArgs["context"], Promise<Member>>();

/**
 * Who opened a page of the admin, and for which shop. Both come from Shopify's signed token, never from the URL. A page's
 * loaders run side by side and share one answer: each on its own, they would exchange the same token twice.
 */
export async function identifyMember({ request, context }: Asking): Promise<Member> {
  const asked = identified.get(context) ?? identify(request);
  identified.set(context, asked);
  try {
    return await asked;
  } catch (thrown) {
    // Each loader's caller reads the body.
    throw thrown instanceof Response ? thrown.clone() : thrown;
  }
}

async function identify(request: Request): Promise<Member> {
  const { session, sessionToken } = await authenticate.admin(request);
  const find = () => findMember(ShopDomain(session.shop), sessionToken?.sub ?? "");
  const found = await find();
  if (found) return found;
  // The exchange's own hook runs once and is waited for by one request; another may be here before it has ended.
  await installShop(session);
  const installed = await find();
  if (!installed) throw new Response("removed", { status: 403 });
  return installed;
}

async function findMember(domain: ShopDomain, shopifyUserId: string): Promise<Member | null> {
  const shop = await shops.findByDomain(domain);
  const agent = shop && (await agents.findByShopifyUserId(shop.id, shopifyUserId));
  if (!agent || agent.removedAt) return null;
  return { shop, shopId: shop.id, agentId: agent.id, name: agent.name, role: agent.role };
}
