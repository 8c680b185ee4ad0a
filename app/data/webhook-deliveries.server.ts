import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

export type NewDelivery = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly receivedAt: Date;
  readonly sealed: Buffer;
};

/** One that waits for its effect. `attempts` counts the try that it was taken for. */
export type TakenDelivery = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly receivedAt: Date;
  readonly sealed: Buffer | null;
  readonly attempts: number;
};

/** One that a job is made for. */
export type QueuedDelivery = Pick<NewDelivery, "webhookId" | "topic">;

/** One whose effect failed for good. `error` is a code that holds nothing of a person. */
export type DeadDelivery = {
  readonly webhookId: string;
  readonly topic: string;
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly error: string;
};

const MOST_LISTED = 200;
const WAITS = "done_at is null and dead_at is null";
const QUEUED = 'webhook_id as "webhookId", topic';

/** Those of them that Shopify had not delivered before; the same one twice among them is there once. */
export async function insertOnce(
  sql: Sql,
  shopId: ShopId,
  all: readonly NewDelivery[],
): Promise<QueuedDelivery[]> {
  const { rows } = await sql.query<QueuedDelivery>(
    `insert into webhook_deliveries (shop_id, webhook_id, topic, triggered_at, received_at, sealed)
     select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bytea[])
     on conflict do nothing returning ${QUEUED}`,
    [
      shopId,
      all.map(({ webhookId }) => webhookId),
      all.map(({ topic }) => topic),
      all.map(({ triggeredAt }) => triggeredAt),
      all.map(({ receivedAt }) => receivedAt),
      all.map(({ sealed }) => sealed),
    ],
  );
  return rows;
}

/** Counts the try before it is made, so that one that kills its worker counts too. Null: it is done, given up or gone. */
export async function take(sql: Sql, shopId: ShopId, webhookId: string): Promise<TakenDelivery | null> {
  const { rows } = await sql.query<TakenDelivery>(
    `update webhook_deliveries set attempts = attempts + 1 where shop_id = $1 and webhook_id = $2 and ${WAITS}
     returning webhook_id as "webhookId", topic, triggered_at as "triggeredAt",
       received_at as "receivedAt", sealed, attempts`,
    [shopId, webhookId],
  );
  return rows[0] ?? null;
}

/** It had its effect, or never will (`error`); its body is no longer needed. */
export async function finish(
  sql: Sql,
  shopId: ShopId,
  webhookId: string,
  { doneAt, error }: { doneAt: Date; error: string | null },
): Promise<void> {
  await sql.query(
    `update webhook_deliveries set done_at = $3, dead_at = null, sealed = null, error = $4
     where shop_id = $1 and webhook_id = $2`,
    [shopId, webhookId, doneAt, error],
  );
}

/** A try failed, and there will be another. */
export async function noteFailure(sql: Sql, shopId: ShopId, webhookId: string, error: string): Promise<void> {
  await sql.query(
    `update webhook_deliveries set error = $3 where shop_id = $1 and webhook_id = $2 and ${WAITS}`,
    [shopId, webhookId, error],
  );
}

/** There will be no other try, unless a person asks for one: the body stays. One that is done meanwhile stays done. */
export async function bury(
  sql: Sql,
  shopId: ShopId,
  webhookId: string,
  { deadAt, error }: { deadAt: Date; error: string },
): Promise<void> {
  await sql.query(
    `update webhook_deliveries set dead_at = $3, error = $4
     where shop_id = $1 and webhook_id = $2 and done_at is null`,
    [shopId, webhookId, deadAt, error],
  );
}

/** Those that were given up, the newest first. */
export async function listDead(sql: Sql, shopId: ShopId): Promise<DeadDelivery[]> {
  const { rows } = await sql.query<DeadDelivery>(
    `select webhook_id as "webhookId", topic, received_at as "receivedAt", attempts, coalesce(error, '') as error
     from webhook_deliveries where shop_id = $1 and dead_at is not null
     order by dead_at desc, webhook_id limit ${MOST_LISTED}`,
    [shopId],
  );
  return rows;
}

/** Given up no longer: it has all its tries before it again. Null: it was not given up, or is not there. */
export async function revive(sql: Sql, shopId: ShopId, webhookId: string): Promise<QueuedDelivery | null> {
  const { rows } = await sql.query<QueuedDelivery>(
    `update webhook_deliveries set dead_at = null, attempts = 0, error = null
     where shop_id = $1 and webhook_id = $2 and dead_at is not null returning ${QUEUED}`,
    [shopId, webhookId],
  );
  return rows[0] ?? null;
}

export async function has(sql: Sql, shopId: ShopId, webhookId: string): Promise<boolean> {
  const { rows } = await sql.query("select from webhook_deliveries where shop_id = $1 and webhook_id = $2", [
    shopId,
    webhookId,
  ]);
  return rows.length > 0;
}

/** So many of those that were given up for one of these reasons, and came since then, have all their tries before them again. */
export async function reviveFailedFor(
  sql: Sql,
  shopId: ShopId,
  { errors, since, most }: { errors: readonly string[]; since: Date; most: number },
): Promise<QueuedDelivery[]> {
  const { rows } = await sql.query<QueuedDelivery>(
    `update webhook_deliveries set dead_at = null, attempts = 0, error = null
     where shop_id = $1 and webhook_id in (
       select webhook_id from webhook_deliveries
       where shop_id = $1 and dead_at is not null and error = any($2) and received_at >= $3
       order by dead_at limit $4)
     returning ${QUEUED}`,
    [shopId, errors, since, most],
  );
  return rows;
}

/** Those that wait since before then: their job must have been lost. */
export async function listOverdue(
  sql: Sql,
  shopId: ShopId,
  { before, most }: { before: Date; most: number },
): Promise<QueuedDelivery[]> {
  const { rows } = await sql.query<QueuedDelivery>(
    `select ${QUEUED} from webhook_deliveries
     where shop_id = $1 and ${WAITS} and received_at < $2 order by received_at limit $3`,
    [shopId, before, most],
  );
  return rows;
}

/** What stands here of Shopify's deliveries: the last one that came, and how many were given up. */
export async function standing(
  sql: Sql,
  shopId: ShopId,
): Promise<{ lastReceivedAt: Date | null; deadLetters: number }> {
  const { rows } = await sql.query<{ lastReceivedAt: Date | null; deadLetters: number }>(
    `select (select received_at from webhook_deliveries
         where shop_id = $1 order by received_at desc limit 1) as "lastReceivedAt",
       (select count(*)::int from webhook_deliveries
         where shop_id = $1 and dead_at is not null) as "deadLetters"`,
    [shopId],
  );
  return rows[0] ?? { lastReceivedAt: null, deadLetters: 0 };
}

/** Those that were done or given up long ago: one that was done is only needed to recognise a repetition. */
export async function removeEndedBefore(sql: Sql, shopId: ShopId, before: Date): Promise<void> {
  await sql.query("delete from webhook_deliveries where shop_id = $1 and (done_at < $2 or dead_at < $2)", [
    shopId,
    before,
  ]);
}
