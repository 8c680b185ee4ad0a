import { randomUUID } from "node:crypto";
import pg from "pg";
import { clock } from "#app/clock.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, ShopId } from "#app/domain/ids.ts";
import { keysOf } from "#app/domain/verification/order-name.ts";
import { env } from "#app/env.server.ts";
import { log } from "#app/log.server.ts";
import { singleton } from "#app/singleton.ts";
import {
  type ChangedRecords,
  followersOf,
  hangUp,
  publish,
  publishRecords,
  shopsListenedTo,
  watchersOf,
} from "./hub.server.ts";

const CHANNEL = "baton";
const LISTENER = "baton-listener";
const POLL_MS = 2_000;
const RECONNECT_MS = 500;
const GONE = "gone";
const CUSTOMER = "customer";
const ORDER = "order";
const BESIDE = "beside";
/** Wider than any two servers' clocks differ. */
const LOOK_BACK_MS = 60_000;
/** PostgreSQL takes less than 8,000 bytes a notification; an entry is at most 165: an order of 40 letters of three bytes. */
const MOST_IN_ONE = 45;

const me = singleton("wake-id", randomUUID);
const state = singleton("wake", () => ({
  /** True while another process listens on this database. */
  others: true,
  pending: new Map<string, string>(),
  sending: false,
  polling: false,
  /** When the last poll that found everything began. */
  polledAt: clock(),
}));

/** Tells the other processes, after COMMIT, that a conversation has grown. Only ids: a NOTIFY ignores row-level security. */
export function wakeOthers(shopId: ShopId, conversationId: ConversationId, seq: number): void {
  if (!state.others) return;
  state.pending.set(conversationId, `${shopId} ${conversationId} ${seq}`);
  if (!state.sending) void send();
}

/** Tells them that something of a shop was erased: what they show must be read anew. */
export function tellOthersGone(shopId: ShopId): void {
  state.pending.set(shopId, `${shopId} ${GONE} 0`);
  if (!state.sending) void send();
}

/** Tells them which records were mirrored anew: whoever has a conversation open that shows one reads it again. */
export function tellOthersRecords(
  shopId: ShopId,
  { customerIds, orderNames, conversationIds = [] }: ChangedRecords,
): void {
  if (!state.others) return;
  const entries = [
    ...customerIds.map((id) => `${shopId} ${CUSTOMER} ${id}`),
    ...keysOf(orderNames).map((key) => `${shopId} ${ORDER} ${key}`),
    ...conversationIds.map((id) => `${shopId} ${BESIDE} ${id}`),
  ];
  for (const entry of entries) state.pending.set(entry, entry);
  if (!state.sending) void send();
}

async function send(): Promise<void> {
  state.sending = true;
  while (state.pending.size > 0) {
    const batch = [...state.pending].slice(0, MOST_IN_ONE);
    for (const [id] of batch) state.pending.delete(id);
    const payload = [me, ...batch.map(([, entry]) => entry)].join("\n");
    await pool.query("select pg_notify($1, $2)", [CHANNEL, payload]).catch((error: Error) => {
      log.debug({ error: error.message }, "a wake-up was lost; the poll finds what it said");
    });
  }
  state.sending = false;
}

function hear(payload: string, forget: (shopId: ShopId) => void): void {
  const [from, ...entries] = payload.split("\n");
  if (from === me) return;
  state.others = true;
  for (const entry of entries) {
    const [shopId, conversationId, seq] = entry.split(" ");
    if (shopId && conversationId === GONE) {
      forget(ShopId(shopId));
      hangUp(ShopId(shopId), "all");
    } else if (shopId && seq && conversationId === CUSTOMER)
      publishRecords(ShopId(shopId), { customerIds: [seq], orderNames: [] });
    else if (shopId && seq && conversationId === ORDER)
      publishRecords(ShopId(shopId), { customerIds: [], orderNames: [seq] });
    else if (shopId && seq && conversationId === BESIDE)
      publishRecords(ShopId(shopId), { customerIds: [], orderNames: [], conversationIds: [seq] });
    else if (shopId && conversationId)
      publish(ShopId(shopId), ConversationId(conversationId), { seq: Number(seq), grown: null });
  }
}

/**
 * One LISTEN connection a process, outside the pool, and the poll that is the truth. `forget` empties the memory of a shop of
 * which another process erased something. Returns the stop.
 */
export function startWakeUps(forget: (shopId: ShopId) => void): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function listen(): Promise<void> {
    const next = new pg.Client({ connectionString: env.DATABASE_URL, application_name: LISTENER });
    next.on("notification", ({ payload }) => hear(payload ?? "", forget));
    next.on("error", () => undefined);
    next.once("end", () => {
      if (!stopped) retry = setTimeout(() => void listen().catch(() => undefined), RECONNECT_MS);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
      await next.query("select pg_notify($1, $2)", [CHANNEL, me]);
      await poll();
    } catch {
      await next.end().catch(() => undefined);
    }
  }

  const timer = setInterval(() => void poll(), POLL_MS);
  void listen();
  return async () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}

/** Finds what a lost wake-up would have said, for the streams that are open here and for nothing else. */
async function poll(): Promise<void> {
  // A slow database is not asked again by each tick: the asking alone would take the pool.
  if (state.polling) return;
  state.polling = true;
  const begun = clock();
  // From the last one that got through: this process may have been cut off for minutes while others wrote.
  const since = new Date(Math.min(state.polledAt.getTime(), begun.getTime()) - LOOK_BACK_MS);
  try {
    const { rows } = await pool.query<{ others: boolean }>(
      "select count(*) > 1 as others from pg_stat_activity where application_name = $1 and datname = current_database()",
      [LISTENER],
    );
    state.others = rows[0]?.others ?? true;
    const listening = shopsListenedTo();
    const here = listening.length > 0 ? await shops.installed(listening) : new Set<ShopId>();
    for (const shopId of listening) {
      if (here.has(shopId)) await pollShop(shopId, since);
      else hangUp(shopId, "all");
    }
    state.polledAt = begun;
  } catch (error) {
    log.debug({ error: String(error) }, "poll failed; the next one follows");
  } finally {
    state.polling = false;
  }
}

async function pollShop(shopId: ShopId, since: Date): Promise<void> {
  const seen = new Map<string, number>();
  for (const follower of followersOf(shopId))
    seen.set(
      follower.conversationId,
      Math.min(follower.seq(), seen.get(follower.conversationId) ?? Number.POSITIVE_INFINITY),
    );
  const watched = watchersOf(shopId).size > 0;
  await inShop(shopId, async (sql) => {
    const erased = new Set(seen.keys());
    for (const { id, lastSeq } of await conversations.lastSeqs(sql, shopId, [...seen.keys()])) {
      erased.delete(id);
      if (lastSeq > (seen.get(id) ?? 0)) publish(shopId, id, { seq: lastSeq, grown: null });
    }
    if (erased.size > 0) hangUp(shopId, [...erased]);
    if (!watched) return;
    for (const { id, lastSeq } of await conversations.changedSince(sql, shopId, since))
      for (const watcher of watchersOf(shopId)) watcher.tell(id, { seq: lastSeq, grown: null });
  });
}
