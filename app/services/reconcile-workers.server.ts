import { work } from "#app/adapters/jobs.server.ts";
import { ShopId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { planReconciles } from "./plan-reconciles.server.ts";
import { reconcileShop } from "./reconcile-shop.server.ts";

const LOOK_EVERY_MS = 60_000;

/** Compares each shop's mirror with Shopify, hourly and after a downtime. Returns the stop, which lets running work finish. */
export async function startReconcileWorkers(): Promise<() => Promise<void>> {
  const stop = await work("reconcile", ({ shopId, goesOn = false }) =>
    reconcileShop(ShopId(shopId), { goesOn }),
  );
  const look = () =>
    planReconciles().catch((error: unknown) => {
      log.debug({ error: String(error) }, "comparisons not planned; the next look follows");
    });
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    await stop();
  };
}
