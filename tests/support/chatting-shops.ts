import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId, ShopDomain, type ShopId } from "#app/domain/ids.ts";
import { startDoorWorkers } from "#app/services/door-workers.server.ts";
import { startInProcessShopify } from "./in-process-shopify.ts";
import { poll } from "./poll.ts";

const WORK_DEADLINE_MS = 15_000;

/** Shopify, the product's doors and its background workers in this process, and shops in which somebody chats. */
export async function startChattingShops({ hasWorkers = true }: { hasWorkers?: boolean } = {}) {
  const shopify = await startInProcessShopify();
  const stopWorkers = hasWorkers ? await startDoorWorkers() : () => Promise.resolve();
  let count = 0;

  return {
    ...shopify,
    /** A shop with a customer who chats, and all that is mirrored of her. */
    async shopWithAda() {
      count += 1;
      const shop = await shopify.sandbox.installShop({ domain: `hooks-${count}.myshopify.com` });
      await shop.seed({
        customers: [{ id: 7, firstName: "Ada", email: "ada@example.com", updatedAt: "2026-03-01T00:00:00Z" }],
        orders: [{ id: 1, name: "#1", customerId: 7, totalPrice: 10, createdAt: "2026-03-01T00:00:00Z" }],
      });
      await shopify.openApp(shop, shop.staff({ owner: true }));
      const found = await shops.findByDomain(ShopDomain(shop.domain));
      if (!found) throw new Error("not installed");
      const { status, body } = await shop.proxy("POST", "/token", { customerId: "7", body: "{}" });
      if (status !== 200) throw new Error(`The app proxy answered ${status}: ${body}`);
      const { token } = JSON.parse(body) as { token: string };
      return { shop, shopId: found.id, token, ada: CustomerId("7") };
    },
    async stop() {
      await shopify.stop();
      await stopWorkers();
      await stopJobs();
      await pool.end();
    },
  };
}

export type ChattingShops = Awaited<ReturnType<typeof startChattingShops>>;

/** Every delivery has had its effect, or was given up. */
export function worked(shopId: ShopId): Promise<void> {
  return poll("An end of the deliveries", WORK_DEADLINE_MS, async () => {
    const { rows } = await inShop(shopId, (sql) =>
      sql.query<{ open: number }>(
        "select count(*)::int as open from webhook_deliveries where done_at is null and dead_at is null",
      ),
    );
    return rows[0]?.open === 0;
  });
}

export function storedDeliveries(shopId: ShopId): Promise<number> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ count: number }>(
      "select count(*)::int as count from webhook_deliveries",
    );
    return rows[0]?.count ?? 0;
  });
}
