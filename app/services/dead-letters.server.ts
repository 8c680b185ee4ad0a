import { nudge } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as deliveries from "#app/data/webhook-deliveries.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { log } from "#app/log.server.ts";
import { isFailure, type Failure } from "./failure-code.ts";
import { queueWebhooks } from "./queue-webhooks.server.ts";
import type { Staff } from "./staff.ts";

/** A delivery from Shopify that was given up after its tries. Its body stays sealed, for 30 days, and is shown to nobody. */
export type DeadLetter = {
  readonly webhookId: string;
  readonly topic: string;
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly error: Failure;
};

export type ReplayRefusal = { readonly code: "not-allowed" } | { readonly code: "not-found" };

/** The newest first, 200 at most. */
export async function listDeadLetters(shopId: ShopId): Promise<DeadLetter[]> {
  const dead = await inShop(shopId, (sql) => deliveries.listDead(sql, shopId));
  return dead.map((it) => ({ ...it, error: isFailure(it.error) ? it.error : "fault" }));
}

/**
 * An admin has one tried again, from its first try on. Asked twice it is queued once: one that waits already, or is done,
 * is left as it is. Refuses whoever is no admin, and what is not there (any longer).
 */
export async function replayDeadLetter(
  staff: Staff,
  webhookId: string,
): Promise<Result<{ readonly isQueued: boolean }, ReplayRefusal>> {
  const { shopId, agentId, role } = staff;
  if (role !== "admin") return refuse({ code: "not-allowed" });
  const found = await inShop(shopId, async (sql) => {
    const revived = await deliveries.revive(sql, shopId, webhookId);
    if (!revived) return (await deliveries.has(sql, shopId, webhookId)) ? "there" : null;
    await queueWebhooks(sql, shopId, [revived]);
    const seen = { agentId, resource: `delivery/${webhookId}`, action: "replay", at: clock() } as const;
    await accessLog.note(sql, shopId, seen);
    return "queued";
  });
  if (found === null) return refuse({ code: "not-found" });
  if (found === "queued") {
    log.info({ shopId, agentId, webhookId }, "webhook tried again by hand");
    await nudge("webhook.work");
  }
  return ok({ isQueued: found === "queued" });
}
