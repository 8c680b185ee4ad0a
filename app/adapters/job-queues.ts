/** What each kind of background work is given. Ids only: a job lies outside row-level security. */
export type Jobs = {
  /** The shopper is told again how the wait goes; `n` counts from 1. */
  "wait.update": { shopId: string; handoffId: string; n: number };
  /** A stored delivery from Shopify waits for its effect. */
  "webhook.work": { shopId: string; webhookId: string };
  "knowledge.sync": { shopId: string };
  "customer.sync": { shopId: string; customerId: string };
  /** The order that a shopper named, as it was written: `#4521`. */
  "order.sync": { shopId: string; name: string };
};

export type JobName = keyof Jobs;

/** The schema that belongs to pg-boss, beside ours. */
export const JOB_SCHEMA = "pgboss";

/** A worker that says nothing for this long is dead, and its job goes to another. */
const HEARTBEAT_SECONDS = 30;

const ours = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 600,
  deleteAfterSeconds: 24 * 3_600,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 300,
  retryLimit: 12,
};

/** Made by the owner at migration. The application's role may use them and make no others. */
export const QUEUES = {
  // Soon again: a shopper is waiting for it.
  "wait.update": { ...ours, retryDelayMax: 30 },
  "webhook.work": ours,
  "knowledge.sync": ours,
  "customer.sync": ours,
  "order.sync": ours,
} as const satisfies Record<JobName, object>;
