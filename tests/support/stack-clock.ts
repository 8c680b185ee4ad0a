import pg from "pg";
import { poll } from "./poll.ts";

export type ClockOptions = {
  ownerUrl: () => string;
  /** Moves every running process's clock. */
  moveServers: (ms: number) => Promise<void>;
  /** What must not look stale to work that is due now, such as who is present. */
  renew: () => Promise<void>;
  /** Nobody works while no process runs. */
  isAnyoneWorking: () => boolean;
};

const IDLE_DEADLINE_MS = 60_000;

/** How long until the next job is due. What is due is no longer counted. */
const NEXT = `
  select ceil(extract(epoch from min(start_after) - clock_timestamp()) * 1000)::float8 as ms from pgboss.job
  where state in ('created', 'retry') and start_after > clock_timestamp() and name not like '\\_\\_pgboss%'`;

const BUSY = `
  select exists (select from pgboss.job where name not like '\\_\\_pgboss%' and
    (state = 'active' or (state in ('created', 'retry') and start_after <= clock_timestamp()))) as busy`;

/** PostgreSQL's own clock cannot be moved, so what waits for it comes closer instead. */
const BRING_CLOSER = `
  update pgboss.job set start_after = start_after - $1 * interval '1 millisecond'
  where state in ('created', 'retry') and name not like '\\_\\_pgboss%'`;

/** As pg-boss itself wakes its workers, so that nobody waits for their next poll. */
const WAKE = `
  select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), name) from
    (select distinct name from pgboss.job where state in ('created', 'retry') and start_after <= clock_timestamp()) due`;

/**
 * Moves time by `ms` as a discrete-event simulation does: to the moment of the next job, wait until it and what follows
 * from it is done, and on, so that everything happens at its own time and in its own order.
 */
export async function advance(
  ms: number,
  { ownerUrl, moveServers, renew, isAnyoneWorking }: ClockOptions,
): Promise<void> {
  const sql = new pg.Client({ connectionString: ownerUrl() });
  await sql.connect();
  const idle = async () => {
    if (!isAnyoneWorking()) return;
    await poll("An end of the due jobs", IDLE_DEADLINE_MS, async () => {
      const { rows } = await sql.query<{ busy: boolean }>(BUSY);
      return rows[0]?.busy === false;
    });
  };
  try {
    let left = ms;
    await idle();
    while (left > 0) {
      const { rows } = await sql.query<{ ms: number | null }>(NEXT);
      const step = Math.min(left, Math.max(1, rows[0]?.ms ?? left));
      await moveServers(step);
      await renew();
      await sql.query(BRING_CLOSER, [step]);
      await sql.query(WAKE);
      left -= step;
      await idle();
    }
  } finally {
    await sql.end();
  }
}
