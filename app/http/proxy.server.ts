import { z } from "zod";
import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import { CustomerId, ShopDomain } from "#app/domain/ids.ts";
import { env } from "#app/env.server.ts";
import { enterStorefront } from "#app/services/enter-storefront.server.ts";
import { Refusal, type Answer, type Ask, type Route } from "./handler.ts";
import { parseJson } from "./parse.ts";
import { readSignedQuery } from "./proxy-signature.ts";

const MAX_BODY_BYTES = 4_096;

const Arrival = z.strictObject({ token: z.string().max(200).nullish() });

/** What storefront pages reach under the shop's own address; Shopify signs each request and says who is signed in. */
export const proxyRoutes: readonly Route[] = [
  { method: "GET", path: "/proxy/token", handler: token },
  { method: "POST", path: "/proxy/token", handler: token },
];

async function token(ask: Ask): Promise<Answer> {
  const nowSeconds = Math.floor(clock().getTime() / 1_000);
  const signed = readSignedQuery(ask.url.searchParams, { secret: env.SHOPIFY_API_SECRET, nowSeconds });
  if (!signed)
    throw new Refusal(401, "not-signed", "This address is only reached through the shop's own pages.");
  const shop = await shops.findByDomain(ShopDomain(signed.shop));
  if (!shop) throw new Refusal(404, "not-installed", "This shop does not use Baton.");
  const customerId = signed.customerId === null ? null : CustomerId(signed.customerId);
  const entered = await enterStorefront(shop, { customerId, oldToken: await oldToken(ask) });
  return {
    status: 200,
    json: {
      token: entered.token,
      expiresAt: entered.expiresAt.toISOString(),
      appUrl: env.SHOPIFY_APP_URL.replace(/\/$/, ""),
      shop: { name: shop.name, locale: shop.locale },
      signedIn: customerId !== null,
      conversation: entered.conversation,
    },
    headers: { "cache-control": "no-store" },
  };
}

/** The token that the page still has. One that is not ours counts as none: the shopper begins anew. */
async function oldToken(ask: Ask): Promise<string | null> {
  if (ask.req.method !== "POST") return null;
  const bytes = await ask.body(MAX_BODY_BYTES);
  if (bytes.length === 0) return null;
  const type = ask.req.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(415, "not-json", "Send the body as application/json.");
  const arrival = Arrival.safeParse(parseJson(bytes));
  if (!arrival.success) throw new Refusal(400, "invalid", "The body may hold a token and nothing else.");
  return arrival.data.token ?? null;
}
