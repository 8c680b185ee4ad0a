import { clock } from "#app/clock.ts";
import * as report from "#app/data/queue-report.server.ts";
import * as settings from "#app/data/settings.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { DAY_MS } from "#app/domain/opening/zone.ts";
import type { Queue } from "#app/domain/shop.ts";
import { describeTeam } from "./describe-team.server.ts";
import { readSettings } from "./read-settings.server.ts";

/** Over so many days promises and arrivals are looked at: four weeks have each weekday equally often. */
export const REPORT_DAYS = 28;

/** What goes on in a queue at this moment. */
export type QueueNow = Pick<
  Awaited<ReturnType<typeof describeTeam>>["queues"][number],
  "isOpen" | "opensAt" | "waiting" | "longestWaitSince" | "online" | "free"
>;

export type QueueRow = {
  readonly queue: Queue;
  /** Null: it was made this very second. */
  readonly standing: QueueNow | null;
  readonly promises: {
    readonly settled: number;
    readonly kept: number;
    /** The middle one of the broken promises: a quarter late is 0.25. Null: none was broken. */
    readonly overshoot: number | null;
  };
};

const NONE = { settled: 0, kept: 0, overshoot: null };

/** Every queue of the shop: what goes on in it now, and how its promises went in the last four weeks. */
export async function readQueues(shopId: ShopId) {
  const now = clock();
  const since = new Date(now.getTime() - REPORT_DAYS * DAY_MS);
  const [{ queues, team }, standing, { timezone, promises }] = await Promise.all([
    readSettings(shopId),
    describeTeam(shopId),
    inShop(shopId, async (sql) => ({
      timezone: await settings.timezone(sql, shopId),
      promises: await report.promises(sql, shopId, since),
    })),
  ]);
  const rows = queues.map((queue): QueueRow => ({
    queue,
    standing: standing.queues.find(({ queueId }) => queueId === queue.id) ?? null,
    promises: promises.find(({ queueId }) => queueId === queue.id) ?? NONE,
  }));
  return { rows, team, timezone, now: now.toISOString() };
}

export type Queues = Awaited<ReturnType<typeof readQueues>>;
