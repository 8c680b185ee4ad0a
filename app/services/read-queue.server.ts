import { randomUUID } from "node:crypto";
import { mailIsOn } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import * as settings from "#app/data/settings.server.ts";
import { inShop } from "#app/db.server.ts";
import { QueueId, type ShopId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import type { Queue } from "#app/domain/shop.ts";
import { readSettings } from "./read-settings.server.ts";

/** What the address says in place of an id for a queue that is yet to be made. */
const NEW = "new";

/** All that the editor of one queue needs; null where the shop has no such queue. */
export async function readQueue(shopId: ShopId, id: string) {
  const [{ queues, team, rules }, timezone] = await Promise.all([
    readSettings(shopId),
    inShop(shopId, (sql) => settings.timezone(sql, shopId)),
  ]);
  const known = queues.find((queue) => queue.id === id);
  if (!known && id !== NEW) return null;
  const part: { queue: Queue; read: Queue | null } = known
    ? { queue: known, read: known }
    : { queue: newQueue(QueueId(randomUUID()), ""), read: null };
  return {
    part,
    queues,
    team,
    rules: rules.filter(({ queueId }) => queueId === id).length,
    timezone,
    mailIsOn: mailIsOn(),
    zones: Intl.supportedValuesOf("timeZone"),
    now: clock().toISOString(),
  };
}
