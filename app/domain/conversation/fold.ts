import type { AgentId, ConversationId, CustomerId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import { assertNever } from "#app/domain/result.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { EventBody, HandoffReason, LogEvent, Outcome, Score } from "./events.ts";

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
  const next = { ...it, seq: event.seq };
  switch (event.type) {
    case "message.posted":
      return afterMessage(next, event);
    case "person.requested":
      return { ...next, offer: it.offer === "open" ? "made" : it.offer };
    case "person.offered":
      return { ...next, offer: "open" };
    case "handoff.requested":
      return {
        ...next,
        reason: event.reason,
        issue: event.issue,
        tier: event.tier,
        queueName: event.queueName,
        offer: it.offer === "open" ? "made" : it.offer,
        holder: { by: "queue", handoffId: event.handoffId, queueId: event.queueId, since: event.at },
      };
    case "conversation.claimed": {
      const { handoffId, agentId, agentName, at } = event;
      return { ...next, holder: { by: "agent", handoffId, agentId, agentName, since: at, answered: false } };
    }
    case "conversation.resolved":
      return { ...next, unread: 0, holder: { by: "nobody", since: event.at, outcome: event.outcome } };
    case "answer.helped":
      return { ...next, unresolvedTurns: 0 };
    case "conversation.rated":
      return { ...next, rating: event.score };
    case "wait.told":
      return next;
    default:
      return assertNever(event);
  }
}

function afterMessage(it: Conversation, event: Extract<LogEvent, { type: "message.posted" }>): Conversation {
  switch (event.author) {
    case "shopper":
      return { ...it, unread: it.unread + 1, offer: it.offer === "open" ? "made" : it.offer };
    case "bot":
      return { ...it, unresolvedTurns: it.unresolvedTurns + (event.bot.kind === "small-talk" ? 0 : 1) };
    case "agent":
      if (it.holder.by !== "agent") throw new Error("An agent wrote in a conversation nobody held");
      return { ...it, unread: 0, holder: { ...it.holder, answered: true } };
    default:
      return assertNever(event);
  }
}
