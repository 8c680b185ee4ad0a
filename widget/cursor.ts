import type { Line } from "#app/contract/line.ts";

/** How far a conversation has been read without a gap, and what came from beyond a gap. */
export type Cursor = { readonly last: number; readonly ahead: ReadonlyMap<number, Line> };

export const START: Cursor = { last: 0, ahead: new Map() };

/** More than this ahead of a gap is dropped: filling the gap brings it again. */
const MAX_AHEAD = 500;

/**
 * Takes lines in any order, with repetitions: each comes out once, in the order of its `seq`. `gap` says that lines are
 * held back because an earlier one is missing.
 */
export function take(
  cursor: Cursor,
  lines: readonly Line[],
): { cursor: Cursor; fresh: readonly Line[]; gap: boolean } {
  const ahead = new Map(cursor.ahead);
  const fresh: Line[] = [];
  let last = cursor.last;
  for (const line of lines) {
    if (line.seq <= last || ahead.has(line.seq)) continue;
    if (line.seq === last + 1 || ahead.size < MAX_AHEAD) ahead.set(line.seq, line);
    for (let next = ahead.get(last + 1); next; next = ahead.get(last + 1)) {
      ahead.delete(++last);
      fresh.push(next);
    }
  }
  return { cursor: { last, ahead }, fresh, gap: ahead.size > 0 };
}
