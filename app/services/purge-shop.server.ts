import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as plan from "#app/data/purge-plan.server.ts";
import * as retention from "#app/data/retention.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { eraseShop } from "./erase-shop.server.ts";
import { tellGone } from "./gone.server.ts";
import { Switches } from "./settings-shape.ts";

const DAY_MS = 86_400_000;
const SLICE = 500;
/** What one run may remove of a kind; a run follows at once where that was not enough. */
const MOST_SLICES = 100;
/** Where the shop's own choice does not count. */
const OWN_DAYS: Partial<Record<retention.Aging, number>> = {
  tokens: 1,
  verifications: 2,
  customers: 1,
  deliveries: 30,
  exports: 30,
  sessions: 1,
};
const ACCESS_DAYS = 730;
/** A shop that left, and for which Shopify never asked for erasure. */
const GONE_DAYS = 30;

/** The first look, a day after the shop came. */
export async function planPurge(sql: Sql, shopId: ShopId, now: Date): Promise<void> {
  const at = later(now, 1);
  if (await plan.begin(sql, shopId, at)) await send(sql, "shop.purge", { shopId }, { at });
}

/**
 * Removes what is older than the shop keeps, once a day: chats with all that hangs on them, browsers, records and orders of
 * those who no longer chat, tokens, deliveries, copies. In slices, each its own commit, so that nobody waits for it; stopped
 * anywhere, the next run goes on. The next one is planned before anything is removed, so that no failure ends the row.
 */
export async function purgeShop(shopId: ShopId): Promise<void> {
  const now = clock();
  await inShop(shopId, async (sql) => {
    const next = later(now, 1);
    if (await plan.goOn(sql, shopId, { now, next })) await send(sql, "shop.purge", { shopId }, { at: next });
  });
  if (!(await shops.find(shopId))) return;
  const { uninstalledAt } = await shops.stateOf(shopId);
  if (uninstalledAt && uninstalledAt < later(now, -GONE_DAYS)) return eraseShop(shopId, null);

  const stored = await inShop(shopId, (sql) => settings.find(sql, shopId));
  const { retentionDays } = Switches.parse(stored ?? {});
  const counts: Record<string, number> = {};
  for (const what of retention.AGING) {
    const removed = await removeOld(shopId, what, later(now, -(OWN_DAYS[what] ?? retentionDays)));
    if (removed > 0) counts[what] = removed;
  }
  await inShop(shopId, async (sql) => {
    await accessLog.forgetBefore(sql, shopId, later(now, -ACCESS_DAYS));
    if ((counts["conversations"] ?? 0) === 0 && (counts["customers"] ?? 0) === 0) return;
    await erasures.note(sql, shopId, { why: "retention", namedBy: [], doneAt: now, counts });
  });
  if (Object.values(counts).some((count) => count >= SLICE * MOST_SLICES))
    await inShop(shopId, (sql) => send(sql, "shop.purge", { shopId }));
}

async function removeOld(shopId: ShopId, what: retention.Aging, before: Date): Promise<number> {
  let removed = 0;
  for (let slice = 0; slice < MOST_SLICES; slice += 1) {
    const { count, conversationIds } = await inShop(shopId, (sql) =>
      retention.removeOld(sql, shopId, { what, before, limit: SLICE }),
    );
    if (conversationIds.length > 0) tellGone({ shopId, conversationIds });
    removed += count;
    if (count < SLICE) break;
  }
  return removed;
}

function later(than: Date, days: number): Date {
  return new Date(than.getTime() + days * DAY_MS);
}
