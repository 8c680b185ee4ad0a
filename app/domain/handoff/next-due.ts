import type { ServiceTarget } from "#app/domain/conversation/handoff-events.ts";
import { levelOf, type ServiceLevel } from "#app/domain/routing/service-level.ts";
import { type Episode, isOpen } from "./episode.ts";

export type NextDue = {
  readonly target: ServiceTarget;
  readonly at: Date;
  readonly warnAt: Date;
  readonly level: ServiceLevel;
};

type Worse = { readonly target: ServiceTarget; readonly level: Exclude<ServiceLevel, "fine"> };

/** What the service level still asks for, the soonest first: the first line until there is one, and the end. */
export function dueTargets(it: Episode): NextDue[] {
  if (!isOpen(it)) return [];
  const { firstReplyAt, firstReplyWarnAt, resolveAt, resolveWarnAt } = it.due;
  const reply =
    it.repliedAt === null && firstReplyAt !== null
      ? [due("first-reply", firstReplyAt, firstReplyWarnAt, it.warned["first-reply"])]
      : [];
  const end =
    resolveAt !== null ? [due("resolution", resolveAt, resolveWarnAt, it.warned["resolution"])] : [];
  return [...reply, ...end].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** The soonest of them: what a list shows. Null where nothing is asked or all is done. */
export function nextDue(it: Episode): NextDue | null {
  return dueTargets(it)[0] ?? null;
}

/** What stands worse by now than the log says, and how. Nothing gets better again, whatever the clock does. */
export function worsened(it: Episode, now: Date): Worse[] {
  return dueTargets(it).flatMap(({ target, at, warnAt, level: known }) => {
    const level = levelOf({ dueAt: at, warnAt }, now);
    if (level === "fine" || level === known || known === "breached") return [];
    return [{ target, level }];
  });
}

function due(target: ServiceTarget, at: string, warnAt: string | null, level: ServiceLevel): NextDue {
  return { target, at: new Date(at), warnAt: new Date(warnAt ?? at), level };
}
