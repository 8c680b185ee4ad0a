import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { clock } from "#app/clock.ts";
import * as sessions from "#app/data/sessions.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import { sealSession, unsealSession } from "./sealed-session.ts";

/** `offline_one.myshopify.com` or `one.myshopify.com_1234`: Shopify's library makes these, and the shop is in them. */
const SESSION_ID = /^(?:offline_)?([a-z0-9][a-z0-9.-]*\.[a-z]+)(?:_\d+)?$/i;

export function offlineSessionId(domain: ShopDomain): string {
  return `offline_${domain}`;
}

/** Shopify's sessions in our own table: under the shop's row-level security, and sealed. */
export const sessionStorage: SessionStorage = {
  async storeSession(session) {
    const shop = await shops.ensure(ShopDomain(session.shop), clock());
    const vault = await vaults.open(shop.id);
    await inShop(shop.id, async (sql) => {
      // A renewal that is under way holds an older token: it must not be written over this one.
      if (!session.isOnline) await sessions.lockOffline(sql, shop.id);
      await sessions.save(sql, shop.id, sealSession(vault, session));
    });
    return true;
  },

  async loadSession(id) {
    const shop = await shopOf(id);
    if (!shop) return undefined;
    const vault = await vaults.open(shop.id);
    const row = await inShop(shop.id, (sql) => sessions.find(sql, shop.id, id));
    return row ? unsealSession(vault, row) : undefined;
  },

  deleteSession(id) {
    return this.deleteSessions([id]);
  },

  async deleteSessions(ids) {
    for (const id of ids) {
      const shop = await shopOf(id);
      if (shop) await inShop(shop.id, (sql) => sessions.remove(sql, shop.id, [id]));
    }
    return true;
  },

  async findSessionsByShop(domain): Promise<Session[]> {
    const shop = await shops.findByDomainEvenGone(ShopDomain(domain));
    if (!shop) return [];
    const vault = await vaults.open(shop.id);
    const rows = await inShop(shop.id, (sql) => sessions.list(sql, shop.id));
    return rows.map((row) => unsealSession(vault, row));
  },
};

async function shopOf(sessionId: string) {
  const domain = SESSION_ID.exec(sessionId)?.[1];
  return domain ? shops.findByDomainEvenGone(ShopDomain(domain)) : null;
}
