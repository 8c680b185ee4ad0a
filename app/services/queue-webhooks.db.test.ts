import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { poll } from "../../tests/support/poll.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { nudge, stopJobs, work } from "#app/adapters/jobs.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { queueWebhooks } from "./queue-webhooks.server.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await makeShop();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function queued(topic: string, count: number): Promise<string[]> {
  const all = Array.from({ length: count }, () => ({ webhookId: randomUUID(), topic }));
  await inShop(shop.id, (sql) => queueWebhooks(sql, shop.id, all));
  await nudge("webhook.work");
  return all.map(({ webhookId }) => webhookId);
}

test("a removal and a request by law are worked on while all that refreshes records hangs", async () => {
  const begun: string[] = [];
  const hanging = Promise.withResolvers<undefined>();
  const slow = new Set(await queued("orders/updated", 12));
  const stop = await work("webhook.work", async ({ webhookId }) => {
    begun.push(webhookId);
    if (slow.has(webhookId)) await hanging.promise;
  });
  await poll("Both ordinary workers hang", 15_000, () => Promise.resolve(begun.length === 2));
  const urgent = [
    ...(await queued("app/uninstalled", 1)),
    ...(await queued("customers/redact", 2)),
    ...(await queued("shop/redact", 1)),
  ];
  await poll("The urgent ones", 15_000, () => Promise.resolve(urgent.every((id) => begun.includes(id))));
  expect(begun).toHaveLength(2 + urgent.length);
  hanging.resolve(undefined);
  await stop();
});
