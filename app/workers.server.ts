import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { pool } from "#app/db.server.ts";
import { ConversationId, type ShopId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { closeHub, hangUp } from "#app/realtime/hub.server.ts";
import { startWakeUps, tellOthersGone } from "#app/realtime/wake.server.ts";
import { startDoorWorkers } from "#app/services/door-workers.server.ts";
import { forgetCustomersOf } from "#app/services/find-customer.server.ts";
import { onGone } from "#app/services/gone.server.ts";
import { forgetConversation, forgetConversationsOf } from "#app/services/kept-conversations.server.ts";
import { forgetQuestionsOf } from "#app/services/mine-questions.server.ts";
import { forgetShop as forgetVisitors } from "#app/services/visitor-tokens.server.ts";
import { requireSafeRole } from "#app/safe-role.server.ts";
import { startHandoffWorkers } from "#app/services/handoff-workers.server.ts";
import { startMailWorkers } from "#app/services/mail-workers.server.ts";
import { startPhraseWorkers } from "#app/services/phrase-workers.server.ts";
import { startPurgeWorkers } from "#app/services/purge-workers.server.ts";
import { startReconcileWorkers } from "#app/services/reconcile-workers.server.ts";

const RETRY_MS = 2_000;

/** `drain`: streams end and running jobs finish. `close`, when no request is left: the connections end too. */
export type Running = { readonly drain: () => Promise<void>; readonly close: () => Promise<void> };

/**
 * Starts what runs beside requests: the wake-ups between processes, then the workers. Refuses to start on a database role
 * that passes row-level security by.
 */
export async function start(): Promise<Running> {
  await requireSafeRole();
  const stopWakeUps = startWakeUps(forgetAllOf);
  const stopListening = onGone(({ shopId, conversationIds }) => {
    if (conversationIds === "all") forgetAllOf(shopId);
    else for (const id of conversationIds) forgetConversation(shopId, ConversationId(id));
    forgetPeopleOf(shopId);
    hangUp(shopId, conversationIds);
    tellOthersGone(shopId);
  });
  const stopWorkers = startWorkers();
  return {
    async drain() {
      closeHub();
      stopListening();
      await Promise.all([stopWakeUps(), stopWorkers()]);
    },
    async close() {
      await stopJobs();
      await pool.end();
    },
  };
}

/** What was erased, here or by another process, is not shown from memory either. */
function forgetAllOf(shopId: ShopId): void {
  forgetConversationsOf(shopId);
  forgetPeopleOf(shopId);
  forgetVisitors(shopId);
  vaults.forget(shopId);
}

function forgetPeopleOf(shopId: ShopId): void {
  forgetCustomersOf(shopId);
  forgetQuestionsOf(shopId);
}

/** Chats are served from the first moment; the workers join as soon as the job schema answers. */
function startWorkers(): () => Promise<void> {
  let retry: NodeJS.Timeout | undefined;
  let isStopping = false;
  let stops: (() => Promise<void>)[] = [];

  async function begin(): Promise<void> {
    try {
      stops = [
        await startHandoffWorkers(),
        await startMailWorkers(),
        await startDoorWorkers(),
        await startReconcileWorkers(),
        await startPurgeWorkers(),
        await startPhraseWorkers(),
      ];
    } catch (error) {
      log.warn({ error: String(error) }, "workers could not start; trying again");
      if (!isStopping) retry = setTimeout(() => void begin(), RETRY_MS);
    }
  }
  const begun = begin();

  return async () => {
    isStopping = true;
    clearTimeout(retry);
    await begun;
    await Promise.all(stops.map((stop) => stop()));
  };
}
