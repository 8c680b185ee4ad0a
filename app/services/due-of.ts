import type { Due } from "#app/domain/conversation/handoff-events.ts";
import { dueTimes, type RuleTargets } from "#app/domain/routing/service-level.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import type { Queue, Tier } from "#app/domain/shop.ts";
import type { ShopConfig } from "./shop-config.server.ts";

type Asked = { readonly rule: RuleTargets; readonly tier: Tier; readonly now: Date };

/** By when the first line and the end are due, in the queue's own hours, as the log keeps it. */
export function dueOf(config: ShopConfig, queue: Queue, { rule, tier, now }: Asked): Due {
  const opening = openingOf(queue, config.timezone);
  const due = dueTimes({ targets: queue, rule, tier, opening, requestedAt: now });
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    firstReplyAt: iso(due.firstReplyAt),
    firstReplyWarnAt: iso(due.firstReplyWarnAt),
    resolveAt: iso(due.resolveAt),
    resolveWarnAt: iso(due.resolveWarnAt),
  };
}
