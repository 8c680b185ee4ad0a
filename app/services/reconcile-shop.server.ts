import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as reconciles from "#app/data/reconciles.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { log } from "#app/log.server.ts";
import type { Failure } from "./failure-code.ts";
import { listChanges } from "./list-changes.server.ts";
import { queueWebhooks } from "./queue-webhooks.server.ts";
import { retryable } from "./retryable.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrderById } from "./sync-order.server.ts";

/** Shopify's search learns of a change later than its records do; what lies this near is looked at twice. */
const OVERLAP_MS = 15 * 60_000;
const A_DAY_MS = 86_400_000;
/** No app sees older orders without a scope of its own. */
const LONGEST_MS = 60 * A_DAY_MS;
/** So that a run ends within the time of its job, also where Shopify asks for patience. */
const MOST_PAGES = 20;
const MOST_FETCHED = 100;
const A_SECOND_MS = 1_000;
/** The tries of a delivery take half an hour. */
const OVERDUE_MS = 2 * 3_600_000;
/** Of each kind; the next hour brings the rest. */
const MOST_RESUMED = 500;
/** Not Baton's fault and not the delivery's: once Shopify answers again there is no reason to wait for a person. */
const SHOPIFYS: readonly Failure[] = ["shopify-down", "signed-out"];
const TRIED_AGAIN_MS = 3 * A_DAY_MS;
/** Longer than Shopify would repeat a delivery; what was given up can be tried again for as long. */
const REMEMBERED_MS = 30 * A_DAY_MS;

/**
 * Repairs what deliveries failed to tell: asks Shopify for the ids of what changed since the last time, and fetches anew
 * what of it the mirror should have and has not, or has older. One run looks at 2,000 changes of each kind at most and
 * leaves the rest to the next, which goes on where it ended. Throws while Shopify is not to be reached.
 */
export async function reconcileShop(
  shopId: ShopId,
  { goesOn = false }: { goesOn?: boolean } = {},
): Promise<void> {
  const shop = await shops.find(shopId);
  if (!shop || (await shops.stateOf(shopId)).uninstalledAt) return;
  const overlap = goesOn ? 0 : OVERLAP_MS;
  // Who a customer is first: their newest orders come along, and need not be fetched one by one.
  const areCustomersDone = await passOver(shop, "customers", overlap);
  const areOrdersDone = await passOver(shop, "orders", overlap);
  await inShop(shopId, async (sql) => {
    if (areCustomersDone && areOrdersDone) await finish(shopId, sql);
    else await send(sql, "reconcile", { shopId, goesOn: true });
  });
}

/** False: there is more. */
async function passOver(shop: Shop, kind: reconciles.Kind, overlapMs: number): Promise<boolean> {
  const since = sinceWhen((await reconciles.seenUntil(shop.id))[kind], overlapMs);
  let after: string | null = null;
  let seen = since;
  let fetched = 0;
  for (let page = 0; page < MOST_PAGES && fetched < MOST_FETCHED; page += 1) {
    const found = await listChanges(shop, kind, { since, after });
    if (!found) return true;
    const missed = await reconciles.listMissed(shop.id, kind, found.changes);
    for (const id of missed) await fetchAnew(shop.id, kind, id);
    fetched += missed.length;
    if (missed.length > 0)
      log.info({ shopId: shop.id, kind, missed: missed.length }, "missed changes repaired");
    seen = found.changes.at(-1)?.changedAt ?? seen;
    if (seen > since) await reconciles.markSeen(shop.id, kind, seen);
    if (found.next === null) return true;
    after = found.next;
  }
  // As many changes in one second: the next run would find the same ones for ever.
  if (seen <= since) await reconciles.markSeen(shop.id, kind, new Date(since.getTime() + A_SECOND_MS));
  return false;
}

function sinceWhen(seen: Date | null, overlapMs: number): Date {
  const now = clock().getTime();
  const from = seen ? seen.getTime() - overlapMs : now - A_DAY_MS;
  return new Date(Math.max(from, now - LONGEST_MS));
}

async function fetchAnew(shopId: ShopId, kind: reconciles.Kind, id: string): Promise<void> {
  if (kind === "customers") retryable(await syncCustomer(shopId, CustomerId(id)));
  else retryable(await syncOrderById(shopId, id));
}

/** Shopify answers, and the mirror is whole: what failed only for want of that, or lost its job, is tried again. */
async function finish(shopId: ShopId, sql: Sql): Promise<void> {
  const now = clock().getTime();
  const before = (ms: number) => new Date(now - ms);
  await reconciles.markReconciled(sql, shopId, before(0));
  await deliveries.removeEndedBefore(sql, shopId, before(REMEMBERED_MS));
  const overdue = { before: before(OVERDUE_MS), most: MOST_RESUMED };
  const failed = { errors: SHOPIFYS, since: before(TRIED_AGAIN_MS), most: MOST_RESUMED };
  await queueWebhooks(sql, shopId, [
    ...(await deliveries.listOverdue(sql, shopId, overdue)),
    ...(await deliveries.reviveFailedFor(sql, shopId, failed)),
  ]);
}
