import { inShop, pool, type Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { toRow } from "#app/domain/conversation/row.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";
import { toEventRow } from "./event-rows.ts";

/** One append: the conversation as it was read, the lines that follow, and the conversation with them. */
export type Append = {
  readonly shopId: ShopId;
  readonly before: Conversation;
  readonly events: readonly LogEvent[];
  readonly after: Conversation;
};

/** `conflict`: someone was faster; read again. `duplicate`: the author already sent a line under this id. */
export type Appended = "appended" | "conflict" | "duplicate";

type Waiting = { append: Append; resolve: (it: Appended) => void; reject: (error: unknown) => void };
type FromSql = { status: Appended | "failed"; code?: string; error?: string };

const MOST_AT_ONCE = 256;

const line = singleton("append-line", () => ({ waiting: [] as Waiting[], busy: false }));

/**
 * Appends lines. Appends of one moment in one shop share one statement and one commit, which more than doubles what the
 * disk allows; where one of them may not be written, only that one is not. Resolves only after COMMIT.
 */
export function append(it: Append): Promise<Appended> {
  return new Promise((resolve, reject) => {
    line.waiting.push({ append: it, resolve, reject });
    if (!line.busy) void drain();
  });
}

async function drain(): Promise<void> {
  line.busy = true;
  // One turn of the event loop, so that the requests that arrived together commit together.
  await new Promise<void>((resolve) => setImmediate(resolve));
  while (line.waiting.length > 0) {
    const shops = Map.groupBy(line.waiting.splice(0, MOST_AT_ONCE), (it) => it.append.shopId);
    await Promise.all([...shops.values()].map(commit));
  }
  line.busy = false;
}

async function commit(batch: Waiting[]): Promise<void> {
  try {
    const [first] = batch;
    const answers = first
      ? await run(
          pool,
          first.append.shopId,
          batch.map((it) => it.append),
        )
      : [];
    batch.forEach(({ resolve, reject }, index) => settle(answers[index], resolve, reject));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

/** The same append with more writes beside it, all or nothing: a handoff cannot half happen. */
export function appendWith(it: Append, also: (sql: Sql) => Promise<void>): Promise<Appended> {
  return inShop(it.shopId, async (sql) => {
    const [answer] = await run(sql, it.shopId, [it]);
    const appended = await new Promise<Appended>((resolve, reject) => settle(answer, resolve, reject));
    if (appended === "appended") await also(sql);
    return appended;
  });
}

function settle(
  answer: FromSql | undefined,
  resolve: (it: Appended) => void,
  reject: (error: unknown) => void,
): void {
  if (!answer || answer.status === "failed")
    reject(Object.assign(new Error(`append failed: ${answer?.error}`), { code: answer?.code }));
  else resolve(answer.status);
}

async function run(sql: Sql, shopId: ShopId, appends: readonly Append[]): Promise<FromSql[]> {
  const { rows } = await sql.query<{ answers: FromSql[] }>({
    name: "append-events",
    text: "select append_events($1::uuid, $2::jsonb) as answers",
    values: [shopId, JSON.stringify(appends.map(toItem))],
  });
  return rows[0]?.answers ?? [];
}

function toItem({ before, events, after }: Append) {
  return {
    ...toRow(after),
    conversation: before.id,
    visitor: before.visitorId,
    customer: before.customerId,
    expected: before.seq,
    at: events[0]?.at,
    events: events.map(toEventRow),
  };
}
