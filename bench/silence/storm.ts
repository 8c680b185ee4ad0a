import { setTimeout as pause } from "node:timers/promises";
import { poll } from "../../tests/support/poll.ts";
import type { Stack } from "../../tests/support/stack.ts";
import { withOwner } from "../owner-sql.ts";

/** What goes wrong; each is drawn with the same chance. */
const FAULTS = ["kill", "kill-while-due", "kill-all-while-due", "freeze", "kill-database"] as const;
type Fault = (typeof FAULTS)[number];

/** A worker looks twice a second: within this after the due moment it works on it, or just has. */
const AROUND_MS = 700;
const LEAD_MS = 150;
/** Time enough to take hold of its row before it is due. */
const LONG_LEAD_MS = 1_000;
/** A statement of the server gives a row up after 2 s. */
const HELD_WITHIN_MS = 1_700;

/** The next job that will say something: not the second look after a word, which finds that it was said. */
const NEXT_WORD = `
  select extract(epoch from start_after - clock_timestamp())::float8 * 1000 as ms, data->>'handoffId' as "handoffId"
  from pgboss.job join handoffs on handoffs.id::text = data->>'handoffId'
  where name = 'wait.update' and pgboss.job.state = 'created' and start_after > clock_timestamp()
    and (data->>'after')::int = (select max(seq) from events where events.conversation_id = handoffs.conversation_id
      and events.shop_id = handoffs.shop_id and type = 'wait.told')
  order by start_after limit 1`;
const HELD =
  "select id from pgboss.job where name = 'wait.update' and state = 'active' and data->>'handoffId' = $1";

export type Storm = {
  /** By how much the clock of the stack is ahead of ours, in milliseconds. */
  aheadMs(): number;
  advance(ms: number): Promise<void>;
  /** One fault of any kind, and everything works again after it. */
  strike(): Promise<void>;
  /** The same without moving the clock. */
  strikeNow(): Promise<void>;
  /** Kills every process while one of them holds a word that is due: it must be taken from the dead. */
  killWithWordInHand(): Promise<void>;
  /** What happened so far, with how often. */
  counts(): string;
};

/** Breaks a stack in ways that nobody could have guessed, the same in each run. */
export function makeStorm(stack: Stack, chance: () => number): Storm {
  const counted = new Map<string, number>();
  let ahead = 0;
  const count = (what: string) => void counted.set(what, (counted.get(what) ?? 0) + 1);
  const all = stack.appUrls.map((_, at) => at);
  const any = () => Math.floor(chance() * all.length);
  const advance = async (ms: number) => {
    ahead += ms;
    await stack.advance(ms);
  };
  const restart = async (processes: readonly number[]) => {
    await Promise.all(processes.map((at) => stack.restart(at)));
  };
  const kill = (processes: readonly number[]) => {
    for (const at of processes) stack.kill(at, "SIGKILL");
  };
  const nextWord = () =>
    withOwner(
      stack.ownerDatabaseUrl,
      async (ask) => (await ask<{ ms: number; handoffId: string }>(NEXT_WORD))[0],
    );
  const untilDue = async () => {
    const next = await nextWord();
    if (next && next.ms > LEAD_MS) await advance(next.ms - LEAD_MS);
    await pause(LEAD_MS + chance() * AROUND_MS);
  };
  const killDatabase = async () => {
    await stack.killDatabase();
    await pause(chance() * AROUND_MS);
    await stack.restartDatabase();
  };
  const strikes: Record<Fault, () => Promise<void>> = {
    // The other one works on while the clock goes; the killed one comes back some seconds later.
    "kill": async () => {
      const victim = any();
      const moving = advance(5_000 + chance() * 10_000);
      await pause(chance() * AROUND_MS);
      kill([victim]);
      await moving;
      await restart([victim]);
    },
    "kill-while-due": async () => {
      await untilDue();
      const victim = any();
      kill([victim]);
      await advance(chance() * 10_000);
      await restart([victim]);
    },
    "kill-all-while-due": async () => {
      await untilDue();
      kill(all);
      await restart(all);
    },
    "freeze": async () => {
      await untilDue();
      const victim = any();
      stack.kill(victim, "SIGSTOP");
      await pause(chance() * 3 * AROUND_MS);
      stack.kill(victim, "SIGCONT");
    },
    "kill-database": async () => {
      await untilDue();
      await killDatabase();
    },
  };
  return {
    aheadMs: () => ahead,
    advance,
    async strike() {
      const fault = FAULTS[Math.floor(chance() * FAULTS.length)] ?? "kill";
      count(fault);
      await strikes[fault]();
    },
    async strikeNow() {
      const [victims, what] = chance() < 0.3 ? [all, "kill-all"] : [[any()], "kill"];
      if (chance() < 0.2) {
        count("kill-database");
        return killDatabase();
      }
      count(what);
      kill(victims);
      await pause(chance() * AROUND_MS);
      await restart(victims);
    },
    async killWithWordInHand() {
      const next = await nextWord();
      if (!next) throw new Error("Nobody waits for a word.");
      if (next.ms > LONG_LEAD_MS) await advance(next.ms - LONG_LEAD_MS);
      await withOwner(stack.ownerDatabaseUrl, async (lock) => {
        await lock("begin");
        await lock("select from conversations where handoff_id::text = $1 for update", [next.handoffId]);
        const isHeld = async () => (await lock<object>(HELD, [next.handoffId])).length > 0;
        await poll("A word in hand", LONG_LEAD_MS + HELD_WITHIN_MS, isHeld).then(
          () => count("kill-all with a word in hand"),
          () => count("kill-all"),
        );
        kill(all);
        await lock("rollback");
      });
      await restart(all);
    },
    counts: () => [...counted].map(([what, times]) => `${what} × ${times}`).join(", "),
  };
}
