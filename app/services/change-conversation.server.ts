import { nudge } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import { append, appendWith, type Appended } from "#app/data/append.server.ts";
import { type Begun, sealBegun } from "#app/data/handoffs.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";
import { fold, number, type Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { publish } from "#app/realtime/hub.server.ts";
import { wakeOthers } from "#app/realtime/wake.server.ts";
import {
  forgetConversation,
  isKept,
  keepConversation,
  loadConversation,
} from "./kept-conversations.server.ts";
import { followUp, type Grown, movesHandoff, Overtaken, QueueGone, wakesRouter } from "./follow-up.server.ts";
import { inLane } from "./lane.ts";
import { shopConfig } from "./shop-config.server.ts";

const MOST_TRIES = 20;

/** What a decision wants written: lines, and whatever else belongs to the same commit. */
export type Change = {
  readonly bodies: readonly EventBody[];
  /** With a handoff that begins: what it was decided on. */
  readonly begun?: Begun;
  readonly also?: (sql: Sql, events: readonly LogEvent[]) => Promise<void>;
};

export type Changed = { readonly conversation: Conversation; readonly events: readonly LogEvent[] };

export type ChangeRefusal =
  { code: "not-found" } | { code: "duplicate" } | { code: "conflict" } | { code: "gone" };

type Decide<Refusal extends { code: string }> = (
  it: Conversation,
  now: Date,
) => Promise<Result<Change, Refusal>>;

/** Load, decide, save, publish; again from the start when someone was faster. */
export function changeConversation<Refusal extends { code: string }>(
  shopId: ShopId,
  id: ConversationId,
  decide: Decide<Refusal>,
): Promise<Result<Changed, Refusal | ChangeRefusal>> {
  return inLane(`${shopId}/${id}`, async () => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const isCopy = isKept(shopId, id);
      const it = await loadConversation(shopId, id);
      if (!it) return refuse({ code: "not-found" });
      const done = await save(shopId, it, decide);
      // The copy in memory may be older than what another process wrote: nobody is refused on its word alone.
      if (done !== "conflict" && (done.ok || !isCopy || isOfTable(done.error.code))) return done;
      forgetConversation(shopId, id);
    }
    return refuse({ code: "conflict" });
  });
}

/** What the table itself said of a write is no copy's word. */
function isOfTable(code: string): boolean {
  return code === "duplicate" || code === "gone";
}

/** The same for a conversation that begins with this change; `conflict` when the visitor already has an open one. */
export async function beginConversation<Refusal extends { code: string }>(
  shopId: ShopId,
  fresh: Conversation,
  decide: Decide<Refusal>,
): Promise<Result<Changed, Refusal | ChangeRefusal>> {
  const done = await save(shopId, fresh, decide);
  return done === "conflict" ? refuse({ code: "conflict" }) : done;
}

async function save<Refusal extends { code: string }>(
  shopId: ShopId,
  before: Conversation,
  decide: Decide<Refusal>,
): Promise<Result<Changed, Refusal | ChangeRefusal> | "conflict"> {
  const now = clock();
  const decided = await decide(before, now);
  if (!decided.ok) return decided;
  const events = number(before, decided.value.bodies, now);
  const after = fold(before, events);
  const saved = await write(shopId, { before, events, after }, { ...decided.value, now });
  if (saved !== "appended") {
    forgetConversation(shopId, before.id);
    return saved === "conflict" ? "conflict" : refuse({ code: saved });
  }
  keepConversation(shopId, after);
  publish(shopId, after.id, { seq: after.seq, grown: { events, conversation: after } });
  wakeOthers(shopId, after.id, after.seq);
  return ok({ conversation: after, events });
}

async function write(
  shopId: ShopId,
  grown: Grown,
  { also, begun, now }: Omit<Change, "bodies"> & { now: Date },
): Promise<Appended> {
  const isMove = movesHandoff(grown);
  try {
    if (!also && !isMove) return await append({ shopId, ...grown });
    const config = isMove ? await shopConfig(shopId) : null;
    const { episode } = grown.after;
    const sealed = begun && episode ? sealBegun(await vaults.open(shopId), episode.id, begun) : undefined;
    const appended = await appendWith({ shopId, ...grown }, async (sql) => {
      if (config) await followUp(sql, shopId, { grown, config, begun: sealed, now });
      await also?.(sql, grown.events);
    });
    if (appended === "appended" && wakesRouter(grown)) void nudge("route").catch(() => undefined);
    return appended;
  } catch (error) {
    if (error instanceof Overtaken) return "conflict";
    if (error instanceof QueueGone) return "gone";
    // Whether it was committed is not known here; the table is asked again next time.
    forgetConversation(shopId, grown.before.id);
    throw error;
  }
}
