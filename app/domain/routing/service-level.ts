import { addOpenSeconds } from "#app/domain/opening/open-seconds.ts";
import type { Opening } from "#app/domain/opening/opening.ts";
import type { Tier } from "#app/domain/shop.ts";

/** What a queue promises itself, in seconds of its business time; null: no target. */
export type ServiceTargets = {
  readonly firstReplySeconds: number | null;
  readonly resolveSeconds: number | null;
  /** For shoppers of one tier. */
  readonly tierReplySeconds: Partial<Readonly<Record<Tier, number>>>;
  readonly tierResolveSeconds: Partial<Readonly<Record<Tier, number>>>;
};

/** What the rule that fired asks for, in every queue; null: nothing. */
export type RuleTargets = {
  readonly serviceSeconds: number | null;
  readonly resolveSeconds: number | null;
};

/** Whose targets count for one handoff. */
type Asked = {
  readonly targets: ServiceTargets;
  readonly rule: RuleTargets;
  readonly tier: Tier;
};

/** What its due times follow from. */
type Requested = Asked & { readonly opening: Opening; readonly requestedAt: Date };

/** Null: no target, or none that comes within two years. */
export type DueTimes = {
  readonly firstReplyAt: Date | null;
  readonly firstReplyWarnAt: Date | null;
  readonly resolveAt: Date | null;
  readonly resolveWarnAt: Date | null;
};

export type ServiceLevel = "fine" | "warned" | "breached";

/** The share of the business time after which the lead is warned. */
const WARN_AFTER = 0.75;

/** For the first reply and for the resolution, each: the tightest of rule, tier and queue. */
export function tightestTargets({ targets, rule, tier }: Asked): RuleTargets {
  const { firstReplySeconds, resolveSeconds, tierReplySeconds, tierResolveSeconds } = targets;
  return {
    serviceSeconds: tightest([rule.serviceSeconds, tierReplySeconds[tier] ?? null, firstReplySeconds]),
    resolveSeconds: tightest([rule.resolveSeconds, tierResolveSeconds[tier] ?? null, resolveSeconds]),
  };
}

/** When the first reply and the resolution are due. */
export function dueTimes({ opening, requestedAt, ...asked }: Requested): DueTimes {
  const { serviceSeconds, resolveSeconds } = tightestTargets(asked);
  const after = (seconds: number | null, share = 1) =>
    seconds === null ? null : addOpenSeconds(opening, requestedAt, seconds * share);
  return {
    firstReplyAt: after(serviceSeconds),
    firstReplyWarnAt: after(serviceSeconds, WARN_AFTER),
    resolveAt: after(resolveSeconds),
    resolveWarnAt: after(resolveSeconds, WARN_AFTER),
  };
}

/** How a target stands that is not met yet. The moment it is due is too late already, so a timer set for it tells so. */
export function levelOf(
  { dueAt, warnAt }: { readonly dueAt: Date | null; readonly warnAt: Date | null },
  now: Date,
): ServiceLevel {
  if (dueAt !== null && now >= dueAt) return "breached";
  return warnAt !== null && now >= warnAt ? "warned" : "fine";
}

function tightest(targets: readonly (number | null)[]): number | null {
  const set = targets.filter((seconds) => seconds !== null);
  return set.length > 0 ? Math.min(...set) : null;
}
