import { nudge, send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as reconciles from "#app/data/reconciles.server.ts";
import { inShop } from "#app/db.server.ts";

const EVERY_MS = 3_600_000;
const MOST_AT_ONCE = 50;

/**
 * Queues the comparison of every installed shop whose hour is over; after a downtime that is all of them at once. One that
 * has no hour yet was installed just now, and is given one.
 */
export async function planReconciles(): Promise<void> {
  const now = clock();
  const next = new Date(now.getTime() + EVERY_MS);
  const due = await reconciles.listDue(now, MOST_AT_ONCE);
  for (const shopId of due)
    await inShop(shopId, async (sql) => {
      if (await reconciles.claimDue(sql, shopId, { now, next })) await send(sql, "reconcile", { shopId });
    });
  if (due.length > 0) await nudge("reconcile");
}
