import type { ServiceTarget } from "#app/domain/conversation/handoff-events.ts";
import type { ServiceLevel } from "#app/domain/routing/service-level.ts";
import { type Episode, isOpen } from "./episode.ts";

export type NextDue = {
  readonly target: ServiceTarget;
  readonly at: Date;
  readonly warnAt: Date;
  readonly level: ServiceLevel;
};

/** What the service level asks for next: the first line, then the end. Null where nothing is asked or all is done. */
export function nextDue(it: Episode): NextDue | null {
  if (!isOpen(it)) return null;
  const { firstReplyAt, firstReplyWarnAt, resolveAt, resolveWarnAt } = it.due;
  if (it.repliedAt === null && firstReplyAt !== null)
    return due("first-reply", firstReplyAt, firstReplyWarnAt, it.warned["first-reply"]);
  return resolveAt === null ? null : due("resolution", resolveAt, resolveWarnAt, it.warned["resolution"]);
}

function due(target: ServiceTarget, at: string, warnAt: string | null, level: ServiceLevel): NextDue {
  return { target, at: new Date(at), warnAt: new Date(warnAt ?? at), level };
}
