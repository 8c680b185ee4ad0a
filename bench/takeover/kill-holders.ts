import { setTimeout as pause } from "node:timers/promises";
import { poll } from "../../tests/support/poll.ts";
import type { Stack } from "../../tests/support/stack.ts";
import { type Ask, withOwner } from "../owner-sql.ts";
import { comeBack, type Shops, SURVIVOR, type Waiters } from "./open-shops.ts";

const NAMES = ["wait.update", "handoff.due", "route"];
/** A statement of the server gives a row up after 2 s: what is not held by then is not waited for. */
const HOLD_MS = 1_700;
const LET_GO_MS = 2_500;
const LONGEST_MS = 90_000;

/** What a killed process held, and when its effect came into the log after the kill, in seconds; null: it did not. */
export type Taken = { name: string; seconds: number | null };

/** The second look after a word is put off, so that the job itself has to come back; then what is meant is due. */
const BRING_DUE = `
  with told as (select handoff_id::text from conversations where id = any($1)),
  asked as (select handoff_id::text from conversations where id = any($2)),
  words as (select id, rank() over (partition by data->>'handoffId' order by start_after) as look from pgboss.job
            where name = 'wait.update' and state = 'created' and data->>'handoffId' in (table told))
  update pgboss.job job set start_after = case when words.look > 1 then now() + interval '1 hour' else now() end
  from pgboss.job due left join words on words.id = due.id
  where job.id = due.id and due.state = 'created' and (words.id is not null
    or (due.name = 'handoff.due' and due.data->>'what' = 'end-offer' and due.data->>'handoffId' in (table asked)))`;

const HELD = "select id, name, data from pgboss.job where state = 'active' and name = any($1)";

/** What each kind of work leaves in the log. */
const EFFECTS = `
  select distinct on (conversation_id) conversation_id as "conversationId", extract(epoch from at)::float8 * 1000 as at
  from events where at > $1 and (
    (conversation_id = any($2) and type = 'wait.told' and details->>'kind' = 'update')
    or (conversation_id = any($3) and type = 'offer.missed')
    or (conversation_id = any($4) and type = 'handoff.offered'))
  order by conversation_id, seq`;

type Job = { name: string; data: { shopId: string; handoffId?: string } };

/** Lets every process but one take all that it can hold, kills them in the middle of it, and waits for the effects. */
export function killHolders(stack: Stack, shops: Shops, waiters: Waiters): Promise<Taken[]> {
  const [told, asked, unasked] = [waiters.told, waiters.asked, waiters.unasked].map((some) =>
    some.map(({ conversationId }) => conversationId),
  );
  const all = [...(told ?? []), ...(asked ?? []), ...(unasked ?? [])];
  const doomed = stack.appUrls.map((_, at) => at).filter((at) => at !== SURVIVOR);
  return withOwner(stack.ownerDatabaseUrl, async (ask) => {
    const held = await withOwner(stack.ownerDatabaseUrl, async (lock) => {
      await lock("begin");
      await lock("select from conversations where id = any($1) for update", [all]);
      stack.kill(SURVIVOR, "SIGSTOP");
      await ask(BRING_DUE, [told, asked]);
      const back = shops.quiet.map(({ agent }, at) => comeBack(agent, stack.appUrls[at + 1] ?? ""));
      await Promise.all(back);
      await poll("Full hands", HOLD_MS, async () => (await ask(HELD, [NAMES])).length >= all.length).catch(
        () => undefined,
      );
      const jobs = await ask<Job>(HELD, [NAMES]);
      for (const at of doomed) stack.kill(at, "SIGKILL");
      stack.kill(SURVIVOR, "SIGCONT");
      const killedAt = new Date();
      // Until the statements of the dead have ended too.
      await pause(LET_GO_MS);
      await lock("rollback");
      return { jobs, killedAt };
    });
    const where = await conversationsOf(ask, held.jobs, all);
    const seen = async () =>
      ask<{ conversationId: string; at: number }>(EFFECTS, [held.killedAt, told, asked, unasked]);
    const isAll = async () => {
      const effects = new Set((await seen()).map(({ conversationId }) => conversationId));
      return where.every(({ conversationId }) => effects.has(conversationId));
    };
    await poll("Every effect", LONGEST_MS, isAll).catch(() => undefined);
    const effects = new Map((await seen()).map(({ conversationId, at }) => [conversationId, at]));
    return where.map(({ name, conversationId }) => {
      const at = effects.get(conversationId);
      return { name, seconds: at === undefined ? null : (at - held.killedAt.getTime()) / 1_000 };
    });
  });
}

/** In which conversation the effect of each job will be seen. */
async function conversationsOf(ask: Ask, jobs: readonly Job[], all: readonly string[]) {
  const rows = await ask<{ conversationId: string; handoffId: string; shopId: string }>(
    `select id as "conversationId", handoff_id as "handoffId", shop_id as "shopId" from conversations where id = any($1)`,
    [all],
  );
  return jobs.flatMap(({ name, data }) => {
    const row = rows.find(({ handoffId, shopId }) =>
      data.handoffId === undefined ? shopId === data.shopId : handoffId === data.handoffId,
    );
    return row ? [{ name, conversationId: row.conversationId }] : [];
  });
}
