import type { InboxRow } from "#app/contract/inbox-row.ts";
import { rankAt } from "#app/domain/routing/priority.ts";
import type { Rows } from "./state.ts";

export const LISTS = ["waiting", "mine", "team", "snoozed", "all", "resolved"] as const;
export type List = (typeof LISTS)[number];

const BELONGS: Record<List, (row: InboxRow, agentId: string) => boolean> = {
  waiting: (row) => row.holder === "queue",
  mine: (row, agentId) => isMine(row, agentId) && row.snoozedUntil === null,
  team: (row, agentId) => row.holder === "agent" && !isMine(row, agentId),
  snoozed: (row) => row.snoozedUntil !== null,
  all: (row) => row.holder !== "nobody",
  resolved: (row) => row.holder === "nobody",
};

function isMine(row: InboxRow, agentId: string): boolean {
  return row.holder === "agent" && row.agentId === agentId;
}

/** One of the inbox's lists, in the order in which an agent should look at it. */
export function rowsOf(list: List, rows: Rows, agentId: string): InboxRow[] {
  const listed = [...rows.values()].filter((row) => BELONGS[list](row, agentId));
  return listed.toSorted(list === "snoozed" ? byReturn : byUrgency);
}

/** How many stand in each of the lists. */
export function countLists(rows: Rows, agentId: string): Record<List, number> {
  const count = (list: List) => [...rows.values()].filter((row) => BELONGS[list](row, agentId)).length;
  return Object.fromEntries(LISTS.map((list) => [list, count(list)])) as Record<List, number>;
}

/**
 * Who waits stands first, in the order in which the queues give them out; those who get an e-mail after those who sit in
 * front of the chat. Then the newest activity.
 */
function byUrgency(a: InboxRow, b: InboxRow): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one !== null && other !== null)
    return Number(a.answerBy === "e-mail") - Number(b.answerBy === "e-mail") || one - other;
  if (one !== null || other !== null) return one !== null ? -1 : 1;
  return Date.parse(b.lastAt) - Date.parse(a.lastAt);
}

function placeOf({ waitingSince, priority }: InboxRow): number | null {
  return waitingSince === null ? null : rankAt(new Date(waitingSince), priority ?? "normal").getTime();
}

/** What comes back first. */
function byReturn(a: InboxRow, b: InboxRow): number {
  return Date.parse(a.snoozedUntil ?? "") - Date.parse(b.snoozedUntil ?? "");
}
