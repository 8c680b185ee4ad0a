import { clock } from "#app/clock.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { singleton } from "#app/singleton.ts";
import { queueWebhooks } from "./queue-webhooks.server.ts";

export type ReceivedWebhook = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly body: Buffer;
};

type Waiting = { readonly it: ReceivedWebhook; resolve(): void; reject(error: unknown): void };

/** Of each shop whose deliveries are being stored: those that came meanwhile. */
const queues = singleton("received-webhooks", () => new Map<ShopId, Waiting[]>());
const MOST_AT_ONCE = 50;
/** They stand in the statement together. One that is larger stands there alone. */
const MOST_BYTES_AT_ONCE = 1_000_000;

/**
 * Kept once, together with the job that gives it its effect, however often Shopify delivers it. What comes while a shop's
 * deliveries are stored is stored next, all in one transaction: a storm costs few commits.
 */
export function receiveWebhook(shop: Shop, it: ReceivedWebhook): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = { it, resolve, reject };
    const queue = queues.get(shop.id);
    if (queue) queue.push(waiting);
    else {
      queues.set(shop.id, [waiting]);
      void storeAll(shop.id);
    }
  });
}

async function storeAll(shopId: ShopId): Promise<void> {
  const queue = queues.get(shopId) ?? [];
  while (queue.length > 0) await settle(shopId, queue.splice(0, howManyOf(queue)));
  queues.delete(shopId);
}

function howManyOf(queue: readonly Waiting[]): number {
  let bytes = 0;
  const end = queue.findIndex(({ it }, at) => {
    bytes += it.body.length;
    return at > 0 && (at >= MOST_AT_ONCE || bytes > MOST_BYTES_AT_ONCE);
  });
  return end < 0 ? queue.length : end;
}

async function settle(shopId: ShopId, batch: readonly Waiting[]): Promise<void> {
  try {
    await store(
      shopId,
      batch.map(({ it }) => it),
    );
    for (const { resolve } of batch) resolve();
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function store(shopId: ShopId, all: readonly ReceivedWebhook[]): Promise<void> {
  const vault = await vaults.open(shopId);
  const receivedAt = clock();
  const sealed = all.map(({ body, ...it }) => {
    const place = { table: "webhook_deliveries", column: "sealed", row: it.webhookId };
    return { ...it, receivedAt, sealed: vault.seal(place, body) };
  });
  await inShop(shopId, async (sql) => {
    await queueWebhooks(sql, shopId, await deliveries.insertOnce(sql, shopId, sealed));
  });
}
