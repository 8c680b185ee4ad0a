import { offlineSessionId } from "#app/adapters/session-storage.server.ts";
import { adminWords as say } from "#app/admin-words.ts";
import * as health from "#app/data/admin-health.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as reconciles from "#app/data/reconciles.server.ts";
import * as sessions from "#app/data/sessions.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { missingScopes } from "#app/domain/scopes.ts";

/** Whether Shopify answers us, what it does not show us, and whether its news arrive. */
export type ConnectionHealth = {
  /** Unknown: it was never asked. */
  readonly token: "ok" | "signed-out" | "unknown";
  readonly scopes: {
    readonly granted: readonly string[];
    /** `opens`: what the merchant gets for it, in a sentence. */
    readonly missing: readonly {
      readonly scope: string;
      readonly opens: string;
      readonly isOptional: boolean;
    }[];
  };
  readonly lastAnswerAt: Date | null;
  /** `why`: in Shopify's words. */
  readonly lastRefusal: health.AdminRefusalNote | null;
  readonly webhooks: {
    readonly lastReceivedAt: Date | null;
    readonly deadLetters: number;
    readonly lastReconciledAt: Date | null;
  };
  /** What is withheld, of how many mirrored customers; the commonest first. */
  readonly withheld: readonly { readonly what: string; readonly customers: number }[];
};

/** How the shop's connection to Shopify stands; from what was kept, without asking Shopify. */
export async function readConnection(shopId: ShopId): Promise<ConnectionHealth> {
  const shop = await shops.find(shopId);
  if (!shop) throw new Error("No such shop");
  const [{ scopes: granted }, { lastAnswerAt, lastRefusal }, lastReconciledAt, kept] = await Promise.all([
    shops.stateOf(shopId),
    health.find(shopId),
    reconciles.lastReconciledAt(shopId),
    inShop(shopId, async (sql) => ({
      hasToken: (await sessions.find(sql, shopId, offlineSessionId(shop.domain))) !== null,
      deliveries: await deliveries.standing(sql, shopId),
      withheld: await customers.countWithheld(sql, shopId),
    })),
  ]);
  const missing = missingScopes(granted).map(({ scope, isOptional }) => ({
    scope,
    opens: say(`connection.opens.${scope}`),
    isOptional,
  }));
  return {
    token: tokenOf({ hasToken: kept.hasToken, lastAnswerAt, lastRefusal }),
    scopes: { granted, missing },
    lastAnswerAt,
    lastRefusal,
    webhooks: { ...kept.deliveries, lastReconciledAt },
    withheld: kept.withheld,
  };
}

function tokenOf(it: {
  hasToken: boolean;
  lastAnswerAt: Date | null;
  lastRefusal: health.AdminRefusalNote | null;
}): ConnectionHealth["token"] {
  const { hasToken, lastAnswerAt, lastRefusal } = it;
  if (!hasToken) return "signed-out";
  const isOut = lastRefusal?.code === "signed-out" && (!lastAnswerAt || lastRefusal.at > lastAnswerAt);
  if (isOut) return "signed-out";
  return lastAnswerAt ? "ok" : "unknown";
}
