import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Rows } from "./state.ts";

export const LISTS = ["waiting", "mine", "all", "resolved"] as const;
export type List = (typeof LISTS)[number];

const BELONGS: Record<List, (row: InboxRow, agentId: string) => boolean> = {
  waiting: (row) => row.holder === "queue",
  mine: (row, agentId) => row.holder === "agent" && row.agentId === agentId,
  all: (row) => row.holder !== "nobody",
  resolved: (row) => row.holder === "nobody",
};

/** One of the inbox's lists, in the order in which an agent should look at it. */
export function rowsOf(list: List, rows: Rows, agentId: string): InboxRow[] {
  return [...rows.values()].filter((row) => BELONGS[list](row, agentId)).toSorted(byUrgency);
}

/** Who waits stands first, the longest wait on top; then the newest activity. */
function byUrgency(a: InboxRow, b: InboxRow): number {
  if (a.waitingSince && b.waitingSince) return Date.parse(a.waitingSince) - Date.parse(b.waitingSince);
  if (a.waitingSince || b.waitingSince) return a.waitingSince ? -1 : 1;
  return Date.parse(b.lastAt) - Date.parse(a.lastAt);
}
