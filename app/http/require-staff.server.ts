import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { env } from "#app/env.server.ts";
import type { Staff } from "#app/services/staff.ts";
import { Refusal, type Ask } from "./handler.ts";
import { bearer } from "./require-visitor.server.ts";
import { verifySessionToken } from "./session-token.ts";

/** A member of staff and their shop. */
export type AskingStaff = Staff & { readonly shop: Shop };

/** Who asks, from Shopify's signed session token; staff become known to us when they first open the app in the admin. */
export async function requireStaff({ req }: Ask): Promise<AskingStaff> {
  const token = bearer(req.headers.authorization);
  const app = { key: env.SHOPIFY_API_KEY, secret: env.SHOPIFY_API_SECRET };
  const claims = token ? verifySessionToken(token, app, clock()) : null;
  const staff = claims && (await findStaff(ShopDomain(claims.shop), claims.userId));
  if (!staff)
    throw new Refusal(401, "not-signed-in", "Open Baton in your Shopify admin again.", {
      "x-shopify-retry-invalid-session-request": "1",
    });
  return staff;
}

/** Asked anew each time: a role that is taken away is gone with the next request. */
async function findStaff(domain: ShopDomain, userId: string): Promise<AskingStaff | null> {
  const shop = await shops.findByDomain(domain);
  const agent = shop && (await agents.findByShopifyUserId(shop.id, userId));
  if (!agent || agent.removedAt) return null;
  return { shop, shopId: shop.id, agentId: agent.id, name: agent.name, role: agent.role };
}
