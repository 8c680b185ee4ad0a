import { rankAt } from "#app/domain/routing/priority.ts";
import type { Episode } from "./episode.ts";

/** The columns of `handoffs` that follow from the log. Names are the table's. */
export function toEpisodeRow(it: Episode) {
  return {
    reason: it.reason,
    rule_id: it.ruleId,
    queue_id: it.queueId,
    priority: it.priority,
    service_seconds: it.serviceSeconds,
    resolve_seconds: it.resolveSeconds,
    requested_at: it.requestedAt,
    claimed_at: it.claimedAt,
    agent_id: it.agent?.id ?? null,
    first_reply_at: it.firstReplyAt,
    ended_at: it.endedAt,
    outcome: it.outcome,
    state: it.state,
    fence: it.fence,
    rank_at: rankAt(it.requestedAt, it.priority),
    in_queue_since: it.inQueueSince,
    answer_by: it.answerBy,
    language: it.language,
    offered_at: it.offeredAt,
    offered_to: it.offer?.to.id ?? null,
    level: it.warned["first-reply"],
    transfers: it.transfers,
    returns: it.returns,
    reopenings: it.reopenings,
  } as const;
}

export type EpisodeRow = ReturnType<typeof toEpisodeRow>;

/** Whether the row would say the same. */
export function isSameRow(one: Episode | null, other: Episode | null): boolean {
  if (one === null || other === null) return one === other;
  return one.id === other.id && JSON.stringify(toEpisodeRow(one)) === JSON.stringify(toEpisodeRow(other));
}
