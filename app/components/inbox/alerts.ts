import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Rows } from "./state.ts";
import { amIn, queueOf, type Team } from "./team.ts";

/** As long as nobody takes it, it calls again. */
export const ALERT_EVERY_MS = 10_000;
/** A second one does not wait for the first one's turn, but two are not one noise. */
const APART_MS = 2_000;

/** Who is called: whether they have room, and whether they chose not to be given anything. */
type Called = { readonly agentId: string; readonly isAway: boolean; readonly hasRoom: boolean };

/** What was sounded last: when, in the milliseconds of a clock that never goes back, and for which conversations. */
export type Sounded = { readonly at: number; readonly ids: ReadonlySet<string> };

/**
 * The conversations that call for this agent: what they are asked to take, and what waits where nobody is asked (each
 * takes the next, or picks). Whoever is away or full is not called for the latter: they could do nothing about it.
 */
export function calling(rows: Rows, called: Called, team: Team | null): InboxRow[] {
  return [...rows.values()].filter(
    (row) => row.offered?.agentId === called.agentId || waitsToBeTaken(row, called, team),
  );
}

function waitsToBeTaken(row: InboxRow, { agentId, isAway, hasRoom }: Called, team: Team | null): boolean {
  if (row.holder !== "queue" || row.offered !== null || row.answerBy === "e-mail") return false;
  // What an agent needs is still being fetched: it is offered to nobody yet.
  if (isAway || !hasRoom || row.state === "requested") return false;
  const queue = queueOf(team, row);
  return team !== null && queue !== undefined && queue.mode !== "push" && amIn(team, queue, agentId);
}

/** When it has to sound next; null: silence, somebody took everything. */
export function nextSoundAt(ids: readonly string[], sounded: Sounded | null, now: number): number | null {
  if (ids.length === 0) return null;
  if (sounded === null) return now;
  const isNew = ids.some((id) => !sounded.ids.has(id));
  return Math.max(now, sounded.at + (isNew ? APART_MS : ALERT_EVERY_MS));
}
