import { PgBoss } from "pg-boss";
import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import type { Sql } from "#app/db.server.ts";
import { ShopId } from "#app/domain/ids.ts";
import { env } from "#app/env.server.ts";
import { cleaned, log } from "#app/log.server.ts";
import { singleton } from "#app/singleton.ts";
import { JOB_SCHEMA, type JobName, type Jobs } from "./job-queues.ts";

/** Two of these and the longest heartbeat stay below the minute in which a killed worker's job must be taken over. */
const SUPERVISE_SECONDS = 5;
/** pg-boss's least. Its own LISTEN is not used: when the database dies, its client's second error ends the process. */
const POLL_SECONDS = 0.5;
/** In each process. Each asks twice a second, so there are no more than the work needs. */
const WORKERS: Record<JobName, number> = {
  "wait.update": 2,
  "handoff.due": 2,
  "route": 1,
  "presence.check": 1,
  "webhook.work": 2,
  "reconcile": 1,
  "knowledge.sync": 1,
  "customer.sync": 1,
  "customers.restand": 1,
  "order.sync": 1,
  "shop.purge": 1,
  "mail.send": 1,
  "code.send": 1,
  "summary.phrase": 1,
};
/** One more, for what is urgent: it is free when all others hang on a Shopify that does not answer. */
const HAS_RESERVED: ReadonlySet<JobName> = new Set(["webhook.work"]);
/** What pg-boss fetches first; the rest has 0. */
const URGENT = 1;
const LOG_ERRORS_EVERY_MS = 5_000;
/** Shopify's last wishes, and that data come to an end. */
const AFTER_LEAVING: ReadonlySet<JobName> = new Set(["webhook.work", "shop.purge"]);

type Kept = {
  boss: Promise<PgBoss> | null;
  errorLoggedAt: number;
  /** The workers of this process. */
  readonly hired: Map<string, JobName>;
};

const kept = singleton("jobs", (): Kept => ({ boss: null, errorLoggedAt: 0, hired: new Map() }));

/**
 * Queues work inside the caller's transaction: it exists exactly when the rest was committed. With `at` it starts no
 * earlier than that; the time is given as a distance from our own clock, so that the database's clock does not matter.
 */
export async function send<Name extends JobName>(
  sql: Sql,
  name: Name,
  data: Jobs[Name],
  { at }: { at?: Date } = {},
): Promise<void> {
  const boss = await started();
  const seconds = at ? Math.max(0, (at.getTime() - clock().getTime()) / 1_000) : 0;
  await boss.send(name, data, {
    db: { executeSql: (text, values) => sql.query(text, values) },
    ...(seconds > 0 && { startAfter: seconds }),
  });
}

/** The same for several of one kind, in one statement. What is urgent overtakes the rest of its kind. */
export async function sendAll<Name extends JobName>(
  sql: Sql,
  name: Name,
  all: readonly Jobs[Name][],
  { isUrgent = false }: { isUrgent?: boolean } = {},
): Promise<void> {
  if (all.length === 0) return;
  const boss = await started();
  await boss.insert(
    name,
    all.map((data) => ({ data, priority: isUrgent ? URGENT : 0 })),
    { db: { executeSql: (text, values) => sql.query(text, values) } },
  );
}

/** Work of this kind was committed: the workers of this process look at once, not at their next poll. */
export async function nudge(name: JobName): Promise<void> {
  if (kept.hired.size === 0) return;
  const boss = await started();
  for (const [id, works] of kept.hired) if (works === name) boss.notifyWorker(id);
}

/** Takes back what is queued about these ids and names, done or not; null: everything of the shop. */
export async function dropJobs(sql: Sql, shopId: string, about: readonly string[] | null): Promise<void> {
  await sql.query(
    `delete from ${JOB_SCHEMA}.job where data->>'shopId' = $1 and name <> 'webhook.work'
       and ($2::text[] is null or exists (
         select from jsonb_each_text(data::jsonb) it where it.key <> 'shopId' and it.value = any($2)))`,
    [shopId, about],
  );
}

/** How many jobs of a kind were begun for a shop since then, the one that asks included. What ended is known for a day. */
export async function countBegun(
  sql: Sql,
  shopId: string,
  { name, since }: { name: JobName; since: Date },
): Promise<number> {
  const { rows } = await sql.query<{ begun: number }>(
    `select count(*)::int as begun from ${JOB_SCHEMA}.job
     where name = $1 and data->>'shopId' = $2 and started_on >= $3`,
    [name, shopId, since],
  );
  return rows[0]?.begun ?? 0;
}

/**
 * Works on one queue until the returned stop is called. A handler that throws is tried again later; one whose process
 * dies is tried by another, so that a handler must be safe to repeat.
 */
export async function work<Name extends JobName>(
  name: Name,
  handler: (data: Jobs[Name]) => Promise<void>,
): Promise<() => Promise<void>> {
  const boss = await started();
  const minima = Array.from({ length: WORKERS[name] }, () => 0);
  if (HAS_RESERVED.has(name)) minima.push(URGENT);
  const ids = await Promise.all(minima.map((minPriority) => hire(boss, name, { handler, minPriority })));
  return async () => {
    for (const id of ids) kept.hired.delete(id);
    await Promise.all(ids.map((id) => boss.offWork(name, { id, wait: true })));
  };
}

async function hire<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  { handler, minPriority }: { handler: (data: Jobs[Name]) => Promise<void>; minPriority: number },
) {
  const polling = { pollingIntervalSeconds: POLL_SECONDS, ...(minPriority > 0 && { minPriority }) };
  let id = "";
  id = await boss.work<Jobs[Name]>(name, polling, async ([job]) => {
    if (!job) return;
    try {
      // Of a shop that has left nothing is done any more from this moment on; what is queued comes to nothing.
      if (AFTER_LEAVING.has(name) || !(await shops.hasLeft(ShopId(job.data.shopId)))) await handler(job.data);
    } catch (error) {
      const said = cleaned(messageOf(error));
      log.warn({ job: name, attempt: job.retryCount + 1, error: said }, "job failed");
      // The job keeps what is thrown, for a day: not the error itself, whose details may be of a person.
      throw new Error(said);
    } finally {
      // Where there was one there may be another: ask at once, not at the next poll.
      boss.notifyWorker(id);
    }
  });
  kept.hired.set(id, name);
  return id;
}

/** Lets running jobs finish, hands the rest back and closes the connections. */
export async function stopJobs(): Promise<void> {
  const boss = kept.boss;
  kept.boss = null;
  await (await boss)?.stop({ graceful: true, timeout: 10_000 });
}

function started(): Promise<PgBoss> {
  kept.boss ??= startBoss().catch((error: unknown) => {
    kept.boss = null;
    throw error;
  });
  return kept.boss;
}

/** On the application's role: schema and queues were made by the owner, and nothing here may change them. */
async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: JOB_SCHEMA,
    max: 4,
    connectionTimeoutMillis: 2_000,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on("error", onError);
  boss.on("warning", (warning) => log.warn({ warning: warning.message }, "jobs"));
  return boss.start();
}

/** A database that is away makes every poll fail; the polls go on, and one line every few seconds says so. */
function onError(error: Error): void {
  const now = performance.now();
  if (kept.errorLoggedAt !== 0 && now - kept.errorLoggedAt < LOG_ERRORS_EVERY_MS) return;
  kept.errorLoggedAt = now;
  log.warn({ error: error.message }, "jobs: trouble, trying again");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
