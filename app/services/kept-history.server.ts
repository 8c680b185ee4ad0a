import * as history from "#app/data/queue-history.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";

type Kept = { readonly at: number; readonly history: history.QueueHistory };

const KEPT_MS = 1_000;
const MOST_KEPT = 1_000;

const kept = singleton("queue-history", () => new Map<string, Kept>());

/** How a queue went lately, at most a second old: the dearest read of a handoff, and of each word to who waits. */
export async function keptHistory(
  sql: Sql,
  shopId: ShopId,
  { queueId, now }: { queueId: QueueId; now: Date },
): Promise<history.QueueHistory> {
  const key = `${shopId}/${queueId}`;
  const known = kept.get(key);
  if (known && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.history;
  const read = await history.of(sql, shopId, queueId, now);
  kept.delete(key);
  kept.set(key, { at: now.getTime(), history: read });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return read;
}
