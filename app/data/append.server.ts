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

/**
 * `conflict`: someone was faster; read again. `duplicate`: the author already sent a line under this id. `gone`: the visitor
 * or the queue that it names is no more.
 */
export type Appended = "appended" | "conflict" | "duplicate" | "gone";

type Waiting = { append: Append; resolve: (it: Appended) => void; reject: (error: unknown) => void };
type FromSql = { status: Appended | "failed"; code?: string; error?: string };

const MOST_AT_ONCE = 256;
const FOREIGN_KEY = "23503";
/** "Data exception": half a character, for one, which no JSON of PostgreSQL takes. */
const UNREADABLE = /^22/;

/** Who waits for the statement that is under way, by shop: a shop whose rows are locked keeps no other shop waiting. */
const lines = singleton("append-lines", () => new Map<ShopId, Waiting[]>());

/**
 * Appends lines. Appends of one moment in one shop share one statement and one commit, which more than doubles what the
 * disk allows; where one of them may not be written, only that one is not. Resolves only after COMMIT.
 */
export function append(it: Append): Promise<Appended> {
  return new Promise((resolve, reject) => {
    const waiting = lines.get(it.shopId) ?? [];
    waiting.push({ append: it, resolve, reject });
    if (lines.has(it.shopId)) return;
    lines.set(it.shopId, waiting);
    void drain(it.shopId, waiting);
  });
}

async function drain(shopId: ShopId, waiting: Waiting[]): Promise<void> {
  // One turn of the event loop, so that the requests that arrived together commit together.
  await new Promise<void>((resolve) => setImmediate(resolve));
  // In the same order on every server: two that begin with the same visitors would wait for each other otherwise.
  while (waiting.length > 0) await commit(shopId, waiting.splice(0, MOST_AT_ONCE).sort(byVisitor));
  lines.delete(shopId);
}

function byVisitor(one: Waiting, other: Waiting): number {
  return one.append.before.visitorId < other.append.before.visitorId ? -1 : 1;
}

async function commit(shopId: ShopId, batch: Waiting[]): Promise<void> {
  try {
    const appends = batch.map((it) => it.append);
    const answers = await run(pool, shopId, appends);
    batch.forEach(({ resolve, reject }, index) => settle(answers[index], resolve, reject));
  } catch (error) {
    // One that cannot be read fails the statement before it begins; its neighbours are asked for without it.
    if (batch.length > 1 && UNREADABLE.test(codeOf(error)))
      for (const one of batch) await commit(shopId, [one]);
    else for (const { reject } of batch) reject(error);
  }
}

/** The same append with more writes beside it, all or nothing: a handoff cannot half happen. */
export async function appendWith(it: Append, also: (sql: Sql) => Promise<void>): Promise<Appended> {
  try {
    return await inShop(it.shopId, async (sql) => {
      const [answer] = await run(sql, it.shopId, [it]);
      const appended = await new Promise<Appended>((resolve, reject) => settle(answer, resolve, reject));
      if (appended === "appended") await also(sql);
      return appended;
    });
  } catch (error) {
    if (codeOf(error) === FOREIGN_KEY) return "gone";
    throw error;
  }
}

function settle(
  answer: FromSql | undefined,
  resolve: (it: Appended) => void,
  reject: (error: unknown) => void,
): void {
  if (answer?.status === "failed" && answer.code === FOREIGN_KEY) resolve("gone");
  else if (!answer || answer.status === "failed")
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
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
