import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as customers from "#app/data/customers.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { log } from "#app/log.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { issueToken } from "./visitor-tokens.server.ts";
import { within } from "./within.ts";

/** A shopper waits for the chat to open, so Shopify gets this long and no longer. */
const WAIT_FOR_CUSTOMER_MS = 2_500;
const CUSTOMER_GOOD_FOR_MS = 60_000;

/** A shopper opens the chat on a page of the shop: their token, and where their conversation stands. */
export async function enterStorefront(
  shop: Shop,
  arriving: { customerId: CustomerId | null; oldToken: string | null },
) {
  const { token, expiresAt, visitorId } = await issueToken(shop, arriving);
  if (arriving.customerId !== null) await mirrorCustomer(shop.id, arriving.customerId);
  const conversation = await inShop(shop.id, (sql) => conversations.newestOf(sql, shop.id, visitorId));
  return { token, expiresAt, conversation };
}

/** Fills the mirror before the first word is said, when Shopify is quick; else a job does it soon. */
async function mirrorCustomer(shopId: ShopId, customerId: CustomerId): Promise<void> {
  const last = await inShop(shopId, (sql) => customers.syncedAt(sql, shopId, customerId));
  if (last && clock().getTime() - last.getTime() < CUSTOMER_GOOD_FOR_MS) return;
  const synced = syncCustomer(shopId, customerId).catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "customer not mirrored");
    return null;
  });
  const outcome = await within(WAIT_FOR_CUSTOMER_MS, synced);
  if (outcome?.ok || outcome?.error.code === "not-found") return;
  await inShop(shopId, (sql) => send(sql, "customer.sync", { shopId, customerId }));
}
