import { opensAt } from "#app/domain/opening/open-at.ts";
import type { Opening } from "#app/domain/opening/opening.ts";
import { ASK_AGAIN_SECONDS } from "#app/domain/routing/choose-agent.ts";
import { UPDATE_EVERY_SECONDS } from "#app/domain/waiting/cadence.ts";
import { awaitsWord, type Episode, isHeld, isQueued } from "./episode.ts";
import { dueTargets } from "./next-due.ts";

/** Work that a change of a handoff leads to. Each names the state it is meant for: later it is not done. */
export type FollowUp =
  /** The shopper hears again how it stands, unless something was said after `seq`. */
  | { readonly do: "say-word"; readonly seq: number; readonly at: Date }
  | { readonly do: "end-offer"; readonly fence: number; readonly at: Date }
  | { readonly do: "wake"; readonly at: Date }
  /** Nobody of the queue took it since then. */
  | { readonly do: "move-on"; readonly since: Date; readonly at: Date }
  | { readonly do: "check-service"; readonly at: Date }
  | { readonly do: "prepare" }
  | { readonly do: "stop-preparing"; readonly at: Date }
  /** Whoever waits is given to whoever is free. */
  | { readonly do: "route"; readonly at: Date | null };

/** A word is said a little before it was promised. */
const EARLY_SECONDS = 2;
/** What Shopify has not given by then, the agent fetches by hand. */
const PREPARE_SECONDS = 10;

type Change = { readonly before: Episode | null; readonly after: Episode };
type Home = { readonly opening: Opening; readonly fallbackSeconds: number };

/** What must happen after a change, and when. Nothing twice: each comes with the change that makes it necessary. */
export function followUps({ before, after }: Change, home: Home, now: Date): FollowUp[] {
  const same = before?.id === after.id ? before : null;
  const isMoved = same?.fence !== after.fence;
  const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1_000);
  const due: FollowUp[] = [];
  const isTold = same?.told?.seq !== after.told?.seq;
  // Who writes to an agent that has not written yet waits for a word as well, told of it or not.
  const waitsAnew = same === null || !awaitsWord(same);
  if (after.told && (isTold || waitsAnew) && awaitsWord(after) && after.updates < after.lastUpdate) {
    const from = isTold ? after.told.at : now;
    due.push({ do: "say-word", seq: after.told.seq, at: later(from, UPDATE_EVERY_SECONDS - EARLY_SECONDS) });
  }
  if (isMoved && after.preparing !== null)
    due.push({ do: "prepare" }, { do: "stop-preparing", at: later(now, PREPARE_SECONDS) });
  if (isMoved && after.offer) due.push({ do: "end-offer", fence: after.fence, at: after.offer.until });
  if (after.snoozedUntil && same?.snoozedUntil?.getTime() !== after.snoozedUntil.getTime())
    due.push({ do: "wake", at: after.snoozedUntil });
  due.push(
    ...inLine(same, after, { ...home, now }),
    ...serviceChecks(same, after),
    ...routed(same, after, now),
  );
  return due;
}

/** Who comes into a line, or back into it, is given out when it opens, and moved on when nobody takes it. */
function inLine(
  before: Episode | null,
  after: Episode,
  { opening, fallbackSeconds, now }: Home & { now: Date },
): FollowUp[] {
  if (!isQueued(after)) return [];
  const { inQueueSince: since, told } = after;
  const later = (from: Date) =>
    new Date((opensAt(opening, from) ?? from).getTime() + fallbackSeconds * 1_000);
  const isNew = before?.inQueueSince.getTime() !== since.getTime() || before.queueId !== after.queueId;
  const isBack = before === null || !isQueued(before);
  // The team came and went home while they waited: noticed with the next word.
  const word = before?.told?.seq === told?.seq ? null : (before?.told ?? null);
  const opened = word && opensAt(opening, word.at);
  const hasClosed = opened !== null && opened <= now;
  const opens = isNew || isBack || hasClosed ? opensAt(opening, now) : null;
  // While somebody held it, its time may have come and gone.
  const isMissed = isBack && later(since) <= now;
  return [
    ...(opens !== null && opens > now ? [{ do: "route", at: opens } as const] : []),
    ...(isNew || isMissed ? [{ do: "move-on", since, at: later(now) } as const] : []),
  ];
}

/** When a target comes or changes, or its warning has come, there is one more moment to look at. */
function serviceChecks(before: Episode | null, after: Episode): FollowUp[] {
  const known = before ? dueTargets(before) : [];
  return dueTargets(after).flatMap(({ target, level, at, warnAt }): FollowUp[] => {
    const was = known.find((it) => it.target === target);
    const isSame = was?.at.getTime() === at.getTime() && was.level === level;
    if (level === "breached" || isSame) return [];
    return [{ do: "check-service", at: level === "fine" ? warnAt : at }];
  });
}

/** Somebody has room again, one waits for whom nobody is being asked, or somebody who let it pass may be asked again. */
function routed(before: Episode | null, after: Episode, now: Date): FollowUp[] {
  const isSame = before !== null && before.fence === after.fence && before.preparing === after.preparing;
  if (isSame && before.snoozedUntil === after.snoozedUntil) return [];
  const asked = before?.offer?.to.id ?? null;
  const isTheirs = isHeld(after) && (asked === null || after.agent?.id === asked);
  const isFreed = before !== null && (isHeld(before) || asked !== null) && !isTheirs;
  const isUnasked = isQueued(after) && after.offer === null && after.preparing === null;
  const isSnoozed = after.snoozedUntil !== null && before?.snoozedUntil === null;
  const hasPassed = isQueued(after) && after.passed.some(({ at }) => at >= now);
  return [
    ...(isFreed || isUnasked || isSnoozed ? [{ do: "route", at: null } as const] : []),
    ...(hasPassed ? [{ do: "route", at: new Date(now.getTime() + ASK_AGAIN_SECONDS * 1_000) } as const] : []),
  ];
}
