import type { HandoffReason } from "#app/domain/conversation/events.ts";
import type { Due, Named, Outcome, Preparing } from "#app/domain/conversation/handoff-events.ts";
import type { AgentId, HandoffId, QueueId } from "#app/domain/ids.ts";
import type { ServiceLevel } from "#app/domain/routing/service-level.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Priority } from "#app/domain/triggers/rule.ts";
import type { EpisodeState } from "./transitions.ts";

/** One handoff, from its trigger to its end, as the log tells it. */
export type Episode = {
  readonly id: HandoffId;
  readonly state: EpisodeState;
  /**
   * `seq` of the line that brought this state about. Work that was meant for an earlier one (a timer, a process that was
   * paused) names its own, and finds that it is too late.
   */
  readonly fence: number;
  readonly since: Date;
  readonly reason: HandoffReason;
  readonly ruleId: string | null;
  readonly tier: Tier;
  readonly language: string | null;
  readonly priority: Priority;
  /** What the rule that fired asks for, in every queue it comes to; null: nothing. */
  readonly serviceSeconds: number | null;
  readonly resolveSeconds: number | null;
  readonly queueId: QueueId;
  readonly queueName: string;
  readonly answerBy: "chat" | "e-mail";
  readonly requestedAt: Date;
  /** What must be there before it is offered to anybody. */
  readonly preparing: Preparing;
  /** Queues it was in, this one included: it falls back to none of them again. */
  readonly visited: readonly QueueId[];
  /** Since when it is in this queue: what the fallback counts from. */
  readonly inQueueSince: Date;
  /** Who holds it, or held it last. */
  readonly agent: Named | null;
  readonly offer: { readonly to: Named; readonly until: Date } | null;
  /** When somebody was asked last in this queue. */
  readonly offeredAt: Date | null;
  /** Who was asked in this queue and did not take it, and when. */
  readonly passed: readonly Passed[];
  readonly claimedAt: Date | null;
  /** The first line an agent wrote in it, whoever it was. */
  readonly firstReplyAt: Date | null;
  /** The same since it was asked last: a reopening begins anew. */
  readonly repliedAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: Outcome | null;
  /** The shopper said or asked something that no person has answered yet. */
  readonly isAwaited: boolean;
  /** What the shopper was last told about the wait. */
  readonly told: { readonly seq: number; readonly at: Date } | null;
  readonly updates: number;
  /** The number of the update after which this wait hears no more; one that begins anew is told as long again. */
  readonly lastUpdate: number;
  readonly snoozedUntil: Date | null;
  readonly due: Due;
  readonly warned: Readonly<Record<"first-reply" | "resolution", ServiceLevel>>;
  readonly transfers: number;
  readonly returns: number;
  readonly reopenings: number;
};

export type Passed = { readonly id: AgentId; readonly at: Date };

/** Whether nobody holds it yet: it stands in a queue. */
export function isQueued({ state }: Pick<Episode, "state">): boolean {
  return QUEUED.has(state);
}

export function isHeld({ state }: Pick<Episode, "state">): boolean {
  return state === "claimed" || state === "answered";
}

/** Whether it goes on: somebody will still answer. */
export function isOpen(it: Pick<Episode, "state">): boolean {
  return isQueued(it) || isHeld(it);
}

/** Whether the shopper must not be left in silence: a person is waited for, in this chat. */
export function awaitsWord(it: Episode): boolean {
  return it.isAwaited && it.answerBy === "chat" && (isQueued(it) || it.state === "claimed");
}

export const QUEUED: ReadonlySet<EpisodeState> = new Set<EpisodeState>([
  "requested",
  "waiting",
  "offered",
  "transferred",
  "reopened",
]);
