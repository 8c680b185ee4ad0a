import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { AgentId } from "#app/domain/ids.ts";
import { LAST_UPDATE } from "#app/domain/waiting/cadence.ts";
import { type Episode, isOpen, type Passed } from "./episode.ts";
import { after, type Move } from "./transitions.ts";

type Requested = Extract<LogEvent, { type: "handoff.requested" }>;

/** The episode with one more line of the log. A line that may not follow is a broken log, and throws. */
export function episodeAfter(it: Episode | null, event: LogEvent): Episode | null {
  if (event.type === "handoff.requested") {
    if (it !== null && isOpen(it)) throw new Error("A handoff was requested while another went on");
    return begun(event);
  }
  if (it === null) {
    if ("handoffId" in event || event.type === "conversation.resolved")
      throw new Error(`${event.type} without a handoff`);
    return null;
  }
  const move = moveOf(it, event);
  const next = move === null ? it : moved(it, event, move);
  return noted(next, event);
}

function begun(event: Requested): Episode {
  const { handoffId, at, answerBy, preparing } = event;
  const { reason, ruleId, tier, language, priority, serviceSeconds, resolveSeconds } = event;
  const { queueId, queueName, due, seq } = event;
  return {
    id: handoffId,
    state: preparing === null ? "waiting" : "requested",
    fence: seq,
    since: at,
    ...{ reason, ruleId, tier, language, priority, serviceSeconds, resolveSeconds },
    ...{ queueId, queueName, answerBy, due },
    ...{ preparing, requestedAt: at, inQueueSince: at, visited: [queueId] },
    ...{
      agent: null,
      offer: null,
      offeredAt: null,
      passed: [],
      claimedAt: null,
      firstReplyAt: null,
      repliedAt: null,
      endedAt: null,
    },
    ...{
      outcome: null,
      isAwaited: true,
      told: null,
      updates: 0,
      lastUpdate: LAST_UPDATE,
      snoozedUntil: null,
    },
    warned: { "first-reply": "fine", "resolution": "fine" },
    ...{ transfers: 0, returns: 0, reopenings: 0 },
  };
}

function moveOf(it: Episode, event: LogEvent): Move | null {
  switch (event.type) {
    case "message.posted":
      return event.author === "agent" ? "reply" : null;
    case "conversation.reopened":
      return event.author === "agent" ? "reopened-by-agent" : "reopened-by-shopper";
    case "handoff.prepared":
      // An agent may have picked it meanwhile.
      return it.state === "requested" ? event.type : null;
    case "handoff.offered":
    case "offer.missed":
    case "handoff.moved":
    case "conversation.claimed":
    case "conversation.returned":
    case "conversation.transferred":
    case "conversation.handed-back":
    case "conversation.resolved":
    case "queue.left":
      return event.type;
    default:
      return null;
  }
}

function moved(it: Episode, event: LogEvent, move: Move): Episode {
  const state = after(it.state, move);
  if (state === null) throw new Error(`${event.type} does not follow on ${it.state}`);
  // A further line of the same agent changes nothing of who holds it.
  if (state === it.state && move === "reply") return it;
  return { ...it, state, fence: event.seq, since: event.at, offer: null, snoozedUntil: null };
}

/** What a line changes beside the state. */
function noted(it: Episode, event: LogEvent): Episode {
  switch (event.type) {
    case "message.posted":
      if (event.author === "agent")
        return {
          ...it,
          isAwaited: false,
          firstReplyAt: it.firstReplyAt ?? event.at,
          repliedAt: it.repliedAt ?? event.at,
        };
      // A word of the shopper ends a snooze.
      return event.author === "shopper" ? { ...it, snoozedUntil: null, isAwaited: it.endedAt === null } : it;
    case "person.requested":
      return { ...it, snoozedUntil: null, isAwaited: it.endedAt === null };
    case "wait.told":
      return {
        ...it,
        told: { seq: event.seq, at: event.at },
        updates: it.updates + (event.kind === "update" ? 1 : 0),
      };
    case "handoff.prepared":
      return { ...it, preparing: null };
    case "handoff.offered":
      return {
        ...it,
        offeredAt: event.at,
        offer: { to: event.to, until: new Date(event.at.getTime() + event.seconds * 1_000) },
      };
    case "offer.missed":
      return {
        ...it,
        passed: [...it.passed.filter(({ id }) => id !== event.to.id), passedBy(event.to.id, event)],
      };
    case "handoff.moved":
      return { ...it, ...inQueue(event), visited: [...it.visited, event.queueId], passed: [] };
    case "conversation.claimed":
      return { ...it, agent: { id: event.agentId, name: event.agentName }, claimedAt: event.at };
    case "conversation.returned":
      return {
        ...it,
        claimedAt: null,
        offeredAt: null,
        returns: it.returns + 1,
        passed: [passedBy(event.from.id, event)],
      };
    case "conversation.transferred":
      return {
        ...it,
        ...inQueue(event),
        visited: [event.queueId],
        claimedAt: null,
        isAwaited: true,
        lastUpdate: it.updates + LAST_UPDATE,
        transfers: it.transfers + 1,
        passed: [passedBy(event.agentId, event)],
      };
    case "conversation.snoozed":
      return { ...it, snoozedUntil: new Date(event.until) };
    case "conversation.woken":
      return { ...it, snoozedUntil: null };
    case "mail.chosen":
      return { ...it, answerBy: "e-mail" };
    case "conversation.handed-back":
    case "queue.left":
      return { ...it, isAwaited: false, endedAt: event.at };
    case "conversation.resolved":
      return { ...it, isAwaited: false, endedAt: event.at, outcome: event.outcome };
    case "conversation.reopened":
      return reopened(it, event);
    case "service.warned":
      return { ...it, warned: { ...it.warned, [event.target]: "warned" } };
    case "service.breached":
      return { ...it, warned: { ...it.warned, [event.target]: "breached" } };
    default:
      return it;
  }
}

function passedBy(id: AgentId, { at }: LogEvent): Passed {
  return { id, at };
}

function inQueue({ queueId, queueName, at }: Extract<LogEvent, { queueId: unknown }>) {
  return { queueId, queueName, inQueueSince: at, offeredAt: null };
}

/** The clock of the promise starts again; what was measured of the first answer stays. */
function reopened(it: Episode, event: Extract<LogEvent, { type: "conversation.reopened" }>): Episode {
  const open = { ...it, endedAt: null, outcome: null, reopenings: it.reopenings + 1, passed: [] };
  if (event.author === "agent")
    return { ...open, agent: { id: event.agentId, name: event.agentName }, claimedAt: event.at };
  return {
    ...open,
    answerBy: "chat",
    claimedAt: null,
    repliedAt: null,
    isAwaited: true,
    lastUpdate: it.updates + LAST_UPDATE,
    inQueueSince: event.at,
    due: event.due,
    warned: { "first-reply": "fine", "resolution": "fine" },
  };
}
