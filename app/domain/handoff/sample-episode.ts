import { AgentId, HandoffId, QueueId } from "#app/domain/ids.ts";
import type { Episode } from "./episode.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

/** A handoff for tests: it waits since noon; Dana holds it where the state says that somebody does. */
export function sampleEpisode(more: Partial<Episode> = {}): Episode {
  const isHeld = more.state === "claimed" || more.state === "answered";
  return {
    id: HandoffId("11111111-1111-4111-8111-111111111111"),
    state: "waiting",
    fence: 2,
    since: NOON,
    reason: "asked-for-person",
    ruleId: null,
    tier: "unknown",
    language: null,
    priority: "normal",
    serviceSeconds: null,
    resolveSeconds: null,
    queueId: QueueId("22222222-2222-4222-8222-222222222222"),
    queueName: "Support",
    answerBy: "chat",
    requestedAt: NOON,
    preparing: null,
    inQueueSince: NOON,
    visited: [],
    agent: isHeld ? { id: AgentId("dana"), name: "Dana" } : null,
    offer: null,
    offeredAt: null,
    passed: [],
    claimedAt: isHeld ? NOON : null,
    firstReplyAt: more.state === "answered" ? NOON : null,
    repliedAt: more.state === "answered" ? NOON : null,
    endedAt: null,
    outcome: null,
    isAwaited: true,
    told: null,
    updates: 0,
    lastUpdate: 240,
    snoozedUntil: null,
    due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
    warned: { "first-reply": "fine", "resolution": "fine" },
    transfers: 0,
    returns: 0,
    reopenings: 0,
    ...more,
  };
}
