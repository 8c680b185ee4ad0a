import { setTimeout as pause } from "node:timers/promises";
import { withOwner } from "../owner-sql.ts";

/** Of the deliveries whose ids begin so: how many are stored, done, given up, and how often they were worked on. */
export type Effects = {
  readonly stored: number;
  readonly done: number;
  readonly dead: number;
  readonly tries: number;
};

const COUNTS = `
  select count(*)::int as stored, count(done_at)::int as done, count(dead_at)::int as dead,
    coalesce(sum(attempts), 0)::int as tries
  from webhook_deliveries where webhook_id like $1 || '%'`;

const POLL_MS = 250;
const PATIENCE_MS = 600_000;
const NOTHING: Effects = { stored: 0, done: 0, dead: 0, tries: 0 };

/** Resolves when nothing of it waits any more, or nobody works on it; with the seconds that took. */
export function untilWorked(ownerUrl: string, prefix: string): Promise<Effects & { seconds: number }> {
  return withOwner(ownerUrl, async (ask) => {
    const began = performance.now();
    for (;;) {
      const [now = NOTHING] = await ask<Effects>(COUNTS, [prefix]);
      const waited = performance.now() - began;
      if (now.done + now.dead >= now.stored || waited > PATIENCE_MS)
        return { ...now, seconds: waited / 1_000 };
      await pause(POLL_MS);
    }
  });
}
