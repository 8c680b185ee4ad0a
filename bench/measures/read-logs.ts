import type { Visitor } from "../../tests/support/stack.ts";
import type { Seen } from "../checker.ts";
import { inParallel } from "../in-parallel.ts";

const AT_ONCE = 8;

/** The whole log of each visitor's conversation, page by page. */
export async function readLogs(visitors: readonly Visitor[]): Promise<Map<string, Seen[]>> {
  const logs = await inParallel(AT_ONCE, visitors.length, async (at) => {
    const visitor = visitors[at];
    return visitor ? readLog(visitor) : [];
  });
  return new Map(logs.flat());
}

async function readLog(visitor: Visitor): Promise<[string, Seen[]][]> {
  const session = await ask<{ conversation: { id: string } | null }>(visitor, "/chat/session");
  const id = session.conversation?.id;
  if (id === undefined) return [];
  const log: Seen[] = [];
  for (;;) {
    const after = log.at(-1)?.seq ?? 0;
    const { lines, last } = await ask<{ lines: Seen[]; last: number }>(
      visitor,
      `/chat/events?conversation=${id}&after=${after}`,
    );
    log.push(...lines.map(({ seq, clientId, text }) => ({ seq, clientId, text })));
    if (lines.length === 0 || (log.at(-1)?.seq ?? 0) >= last) return [[id, log]];
  }
}

async function ask<T>(visitor: Visitor, path: string): Promise<T> {
  const { status, body } = await visitor.request("GET", path);
  if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${body}`);
  return JSON.parse(body) as T;
}
