import { type Episode, isHeld, isQueued } from "#app/domain/handoff/episode.ts";
import { episodeAfter } from "#app/domain/handoff/episode-after.ts";
import type { AgentId, ConversationId, CustomerId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import { assertNever } from "#app/domain/result.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { EventBody, HandoffReason, LogEvent, Score } from "./events.ts";
import type { Outcome } from "./handoff-events.ts";

/** Exactly one holder at each `seq`; a field exists only in the states that have it. */
export type Holder =
  | { readonly by: "bot" }
  | { readonly by: "queue"; readonly handoffId: HandoffId; readonly queueId: QueueId; readonly since: Date }
  | {
      readonly by: "agent";
      readonly handoffId: HandoffId;
      readonly agentId: AgentId;
      readonly agentName: string;
      readonly since: Date;
      /** The agent's first line has been written. */
      readonly answered: boolean;
    }
  | { readonly by: "nobody"; readonly since: Date; readonly outcome: Outcome };

export type Conversation = {
  readonly id: ConversationId;
  readonly visitorId: VisitorId;
  readonly customerId: CustomerId | null;
  /** The last `seq`; also the version that every write names. */
  readonly seq: number;
  readonly holder: Holder;
  /** The handoff that goes on, or the last one; null before the first. */
  readonly episode: Episode | null;
  readonly reason: HandoffReason | null;
  readonly issue: string | null;
  readonly tier: Tier;
  readonly queueName: string | null;
  /** Shopper messages answered by the bot since the last one that helped. */
  readonly unresolvedTurns: number;
  /** A person is offered once in a conversation; `open` while the last thing said is the offer. */
  readonly offer: "never" | "open" | "made";
  readonly unread: number;
  readonly rating: Score | null;
  readonly events: readonly LogEvent[];
};

export function newConversation(
  id: ConversationId,
  visitorId: VisitorId,
  customerId: CustomerId | null,
): Conversation {
  return {
    id,
    visitorId,
    customerId,
    seq: 0,
    holder: { by: "bot" },
    episode: null,
    reason: null,
    issue: null,
    tier: "unknown",
    queueName: null,
    unresolvedTurns: 0,
    offer: "never",
    unread: 0,
    rating: null,
    events: [],
  };
}

/** Gives `bodies` their place in the log. */
export function number(after: Conversation, bodies: readonly EventBody[], at: Date): LogEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: after.seq + 1 + index, at }));
}

export function fold(start: Conversation, events: readonly LogEvent[]): Conversation {
  // The log is joined once: copied event by event, a long one would stop the process for seconds.
  return { ...events.reduce(apply, start), events: [...start.events, ...events] };
}

function apply(it: Conversation, event: LogEvent): Conversation {
  if (event.seq !== it.seq + 1) throw new Error(`seq ${event.seq} does not follow ${it.seq}`);
  if (event.type === "message.posted" && event.author === "agent" && it.holder.by !== "agent")
    throw new Error("An agent wrote in a conversation nobody held");
  if (event.author === "bot" && it.holder.by !== "bot")
    throw new Error("The bot wrote in a conversation it did not hold");
  const episode = episodeAfter(it.episode, event);
  const holder = episode === it.episode ? it.holder : holderOf(episode, it.holder);
  return noted({ ...it, seq: event.seq, episode, holder }, event);
}

/** Who holds a conversation follows from where its handoff stands. */
function holderOf(episode: Episode | null, before: Holder): Holder {
  if (episode === null) return before;
  const { id: handoffId, state, since, queueId, agent, claimedAt, endedAt } = episode;
  if (isQueued(episode)) {
    // Being offered or moved on does not begin the wait anew.
    const asked = before.by === "queue" ? before.since : since;
    return { by: "queue", handoffId, queueId, since: asked };
  }
  if (isHeld(episode)) {
    if (agent === null) throw new Error("A held handoff has an agent");
    const { id: agentId, name: agentName } = agent;
    const taken = claimedAt ?? since;
    return { by: "agent", handoffId, agentId, agentName, since: taken, answered: state === "answered" };
  }
  if (state !== "resolved") return { by: "bot" };
  return { by: "nobody", since: endedAt ?? since, outcome: episode.outcome ?? "none" };
}

/** What a line changes of the conversation beside who holds it. */
function noted(next: Conversation, event: LogEvent): Conversation {
  const { offer } = next;
  switch (event.type) {
    case "message.posted":
      return afterMessage(next, event);
    case "person.requested":
      return { ...next, offer: offer === "open" ? "made" : offer };
    case "person.offered":
      return { ...next, offer: "open" };
    case "handoff.requested": {
      const { reason, issue, tier, queueName } = event;
      return { ...next, reason, issue, tier, queueName, offer: offer === "open" ? "made" : offer };
    }
    case "handoff.moved":
    case "conversation.transferred":
      return { ...next, queueName: event.queueName };
    case "conversation.resolved":
      return { ...next, unread: 0 };
    case "conversation.handed-back":
      return { ...next, unread: 0, unresolvedTurns: 0, offer: "never" };
    case "queue.left":
      return { ...next, unresolvedTurns: 0, offer: "never" };
    case "answer.helped":
      return { ...next, unresolvedTurns: 0 };
    case "conversation.rated":
      return { ...next, rating: event.score };
    default:
      return next;
  }
}

function afterMessage(it: Conversation, event: Extract<LogEvent, { type: "message.posted" }>): Conversation {
  switch (event.author) {
    case "shopper":
      return { ...it, unread: it.unread + 1, offer: it.offer === "open" ? "made" : it.offer };
    case "bot":
      return { ...it, unresolvedTurns: it.unresolvedTurns + (event.bot.kind === "small-talk" ? 0 : 1) };
    case "agent":
      return { ...it, unread: 0 };
    default:
      return assertNever(event);
  }
}
