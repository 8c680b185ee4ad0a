/** What each kind of background work is given. Ids only: a job lies outside row-level security. */
export type Jobs = {
  /** The shopper is told again how the wait goes, unless something was said after line `after`. */
  "wait.update": { shopId: string; handoffId: string; after?: number };
  /** Something about a handoff is due. It names the state it was meant for, and is nothing in any other. */
  "handoff.due": { shopId: string; conversationId: string; handoffId: string } & DueWork;
  /** Whoever waits is given to whoever is free. */
  "route": { shopId: string };
  /** Whether an agent is still there; `watch` says which chain of looks this belongs to. */
  "presence.check": { shopId: string; agentId: string; watch: number };
  /** A stored delivery from Shopify waits for its effect. */
  "webhook.work": { shopId: string; webhookId: string };
  /** The mirror is compared with Shopify; `goesOn`: from where the run before had to leave off. */
  "reconcile": { shopId: string; goesOn?: boolean };
  "knowledge.sync": { shopId: string };
  "customer.sync": { shopId: string; customerId: string };
  /** The shop changed what makes a tier: every mirrored customer is given theirs anew. */
  "customers.restand": { shopId: string };
  /** The order that a shopper named, as it was written: `#4521`. */
  "order.sync": { shopId: string; name: string };
  /** What is older than the shop keeps goes. */
  "shop.purge": { shopId: string };
  /** A line of an agent goes out by e-mail. */
  "mail.send": { shopId: string; conversationId: string; seq: number };
  /** Somebody asked for a code: it goes to the order's e-mail where what they typed is right. */
  "code.send": { shopId: string; verificationId: string };
  /** A language model may phrase the summary of a handoff. */
  "summary.phrase": { shopId: string; conversationId: string; handoffId: string };
};

export type DueWork =
  | { what: "end-offer"; fence: number }
  /** In the line of its queue since then, in milliseconds. */
  | { what: "move-on"; since: number }
  | { what: "wake" | "check-service" | "prepare" | "stop-preparing" };

export type JobName = keyof Jobs;

/** The schema that belongs to pg-boss, beside ours. */
export const JOB_SCHEMA = "pgboss";

/** A worker that says nothing for this long is dead, and its job goes to another. */
const HEARTBEAT_SECONDS = 30;
/** Where a shopper waits for it: a word that a killed worker held must still come within 80 s of the one before. */
const SHORT_HEARTBEAT_SECONDS = 10;

const ours = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 600,
  deleteAfterSeconds: 24 * 3_600,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 300,
  retryLimit: 12,
};

/** Soon again: a shopper is waiting for it. */
const waiting = { ...ours, heartbeatSeconds: SHORT_HEARTBEAT_SECONDS, retryDelayMax: 30 };

/** Made by the owner at migration. The application's role may use them and make no others. */
export const QUEUES = {
  "wait.update": waiting,
  "handoff.due": waiting,
  "route": waiting,
  "presence.check": waiting,
  "webhook.work": ours,
  // An hour later the next one comes anyway.
  "reconcile": { ...ours, retryLimit: 4 },
  "knowledge.sync": ours,
  "customer.sync": ours,
  "customers.restand": ours,
  "order.sync": ours,
  "shop.purge": ours,
  "mail.send": ours,
  "code.send": waiting,
  // What it would say later is of no use: the summary is there without it.
  "summary.phrase": { ...ours, retryLimit: 0 },
} as const satisfies Record<JobName, object>;
