import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

export type NewDelivery = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly receivedAt: Date;
  readonly sealed: Buffer;
};

/** One that waits for its effect, or had it (`doneAt`). */
export type Delivery = {
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly receivedAt: Date;
  readonly sealed: Buffer | null;
  readonly doneAt: Date | null;
};

const COLUMNS = `webhook_id as "webhookId", topic, triggered_at as "triggeredAt", received_at as "receivedAt", sealed,
  done_at as "doneAt"`;

/** False: Shopify delivered this one before. */
export async function insertOnce(sql: Sql, shopId: ShopId, it: NewDelivery): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into webhook_deliveries (shop_id, webhook_id, topic, triggered_at, received_at, sealed)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [shopId, it.webhookId, it.topic, it.triggeredAt, it.receivedAt, it.sealed],
  );
  return rowCount === 1;
}

/** Counts the try, so that one that kills its worker can be told from one that waits. */
export async function take(sql: Sql, shopId: ShopId, webhookId: string): Promise<Delivery | null> {
  const { rows } = await sql.query<Delivery>(
    `update webhook_deliveries set attempts = attempts + 1 where shop_id = $1 and webhook_id = $2
     returning ${COLUMNS}`,
    [shopId, webhookId],
  );
  return rows[0] ?? null;
}

/** Its body is no longer needed; `kept` is what the merchant asked for, sealed in its place. */
export async function finish(
  sql: Sql,
  shopId: ShopId,
  webhookId: string,
  { doneAt, kept, error }: { doneAt: Date; kept: Buffer | null; error: string | null },
): Promise<void> {
  await sql.query(
    "update webhook_deliveries set done_at = $3, sealed = $4, error = $5 where shop_id = $1 and webhook_id = $2",
    [shopId, webhookId, doneAt, kept, error],
  );
}

/** Answers to data requests that the merchant has not fetched yet, newest first. */
export async function listWithTopic(sql: Sql, shopId: ShopId, topic: string): Promise<Delivery[]> {
  const { rows } = await sql.query<Delivery>(
    `select ${COLUMNS}
     from webhook_deliveries where shop_id = $1 and topic = $2 and done_at is not null and sealed is not null
     order by received_at desc`,
    [shopId, topic],
  );
  return rows;
}

export async function remove(sql: Sql, shopId: ShopId, webhookIds: readonly string[]): Promise<void> {
  await sql.query("delete from webhook_deliveries where shop_id = $1 and webhook_id = any($2)", [
    shopId,
    webhookIds,
  ]);
}

/** What was done long ago is only needed to recognise a repetition. */
export async function removeDoneBefore(sql: Sql, shopId: ShopId, before: Date): Promise<void> {
  await sql.query("delete from webhook_deliveries where shop_id = $1 and done_at < $2", [shopId, before]);
}
