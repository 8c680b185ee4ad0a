import { clock } from "#app/clock.ts";
import { append, appendWith, type Appended } from "#app/data/append.server.ts";
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
import { inLane } from "./lane.ts";

const MOST_TRIES = 20;

/** What a decision wants written: lines, and whatever else belongs to the same commit. */
export type Change = {
  readonly bodies: readonly EventBody[];
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
  const { bodies, also } = decided.value;
  const events = number(before, bodies, now);
  const after = fold(before, events);
  const saved = await write(shopId, { before, events, after }, also);
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
  lines: { before: Conversation; events: readonly LogEvent[]; after: Conversation },
  also: Change["also"],
): Promise<Appended> {
  try {
    if (!also) return await append({ shopId, ...lines });
    return await appendWith({ shopId, ...lines }, (sql) => also(sql, lines.events));
  } catch (error) {
    // Whether it was committed is not known here; the table is asked again next time.
    forgetConversation(shopId, lines.before.id);
    throw error;
  }
}
