import { send, work } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as plan from "#app/data/purge-plan.server.ts";
import { inShop } from "#app/db.server.ts";
import { ShopId } from "#app/domain/ids.ts";
import { purgeShop } from "./purge-shop.server.ts";

const HOUR_MS = 3_600_000;
const MOST_AT_START = 10_000;

/** Looks daily for what is too old. Shops whose row of looks was never begun, or was lost, are looked at now. */
export async function startPurgeWorkers(): Promise<() => Promise<void>> {
  const stop = await work("shop.purge", ({ shopId }) => purgeShop(ShopId(shopId)));
  const late = await plan.overdue(new Date(clock().getTime() - HOUR_MS), MOST_AT_START);
  for (const shopId of late) await inShop(shopId, (sql) => send(sql, "shop.purge", { shopId }));
  return stop;
}
