import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity } from "@shopify/shopify-api";
import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { API_VERSION } from "#app/adapters/api-version.ts";
import { sessionStorage } from "#app/adapters/session-storage.server.ts";
import { env } from "#app/env.server.ts";
import { log } from "#app/log.server.ts";
import { installShop } from "#app/services/install-shop.server.ts";
import { singleton } from "#app/singleton.ts";

/** Scopes are granted by Shopify from `shopify.app.toml`, never asked for here: two places would disagree one day. */
const shopify = singleton("shopify", () =>
  shopifyApp({
    apiKey: env.SHOPIFY_API_KEY,
    apiSecretKey: env.SHOPIFY_API_SECRET,
    apiVersion: API_VERSION,
    appUrl: env.SHOPIFY_APP_URL,
    authPathPrefix: "/auth",
    sessionStorage,
    distribution: AppDistribution.AppStore,
    useOnlineTokens: true,
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    // Its messages may carry a whole session token; ours cuts out whatever looks like one.
    logger: { level: LogSeverity.Warning, log: (severity, message) => logLine(severity, message) },
    hooks: { afterAuth: ({ session }) => installShop(session) },
  }),
);

export const { authenticate, unauthenticated, login, addDocumentResponseHeaders } = shopify;

async function logLine(severity: LogSeverity, message: string): Promise<void> {
  if (severity === LogSeverity.Error) log.error({ message }, "shopify library");
  else log.warn({ message }, "shopify library");
}
