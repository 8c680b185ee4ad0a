import type { InboxRow } from "#app/contract/inbox-row.ts";
import { levelOf, type ServiceLevel } from "#app/domain/routing/service-level.ts";
import type { Me } from "./me.ts";
import type { Rows } from "./state.ts";
import { queueOf, type Team } from "./team.ts";

export type Timed = InboxRow & { readonly service: NonNullable<InboxRow["service"]> };

/** How the service level stands at this moment: the row's own word may be some seconds old. */
export function levelNow({ dueAt, warnAt, level }: Timed["service"], now: number): ServiceLevel {
  const seen = levelOf({ dueAt: new Date(dueAt), warnAt: new Date(warnAt) }, new Date(now));
  return LEVELS.indexOf(seen) > LEVELS.indexOf(level) ? seen : level;
}

const LEVELS = ["fine", "warned", "breached"] as const satisfies readonly ServiceLevel[];

/** Whether a row has a timer to show: something is asked of somebody, now. */
export function isTimed(row: InboxRow): row is Timed {
  return (
    row.service !== null && row.snoozedUntil === null && (row.holder === "queue" || row.holder === "agent")
  );
}

/** What is about to break, or is broken, and is this person's to know: the queue's lead, or the admins where it has none. */
export function inDanger(rows: Rows, { me, team, now }: { me: Me; team: Team | null; now: number }): Timed[] {
  const isToldOf = (row: InboxRow) => {
    const leadId = queueOf(team, row)?.leadId ?? null;
    return leadId === null ? me.role === "admin" : leadId === me.agentId;
  };
  return [...rows.values()]
    .filter(isTimed)
    .filter((row) => levelNow(row.service, now) !== "fine" && isToldOf(row))
    .toSorted((one, other) => Date.parse(one.service.dueAt) - Date.parse(other.service.dueAt));
}
