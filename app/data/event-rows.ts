import { AgentId, VisitorId } from "#app/domain/ids.ts";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";

/** An event as the table keeps it. `details` holds every field that has no column of its own. */
export type EventRow = {
  type: string;
  author: string;
  authorId: string | null;
  clientId: string | null;
  text: string | null;
  details: Record<string, unknown>;
};

export type StoredRow = EventRow & { seq: number; at: Date };

export function toEventRow(body: EventBody): EventRow {
  const {
    seq: _seq,
    at: _at,
    type,
    author,
    clientId,
    text,
    visitorId,
    agentId,
    ...details
  } = {
    clientId: null,
    text: null,
    visitorId: null,
    agentId: null,
    seq: 0,
    at: null,
    ...body,
  };
  return { type, author, authorId: visitorId ?? agentId, clientId, text, details };
}

/** What lines of an earlier version of Baton do not say: the log is append-only, so they stay as they are. */
const SAID_SINCE: Partial<Record<EventBody["type"], Record<string, unknown>>> = {
  "person.offered": { ruleId: null, ruleName: null },
  "handoff.requested": {
    ruleName: null,
    priority: "normal",
    serviceSeconds: null,
    resolveSeconds: null,
    answerBy: "chat",
    language: null,
    due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
    preparing: null,
    mayMail: false,
  },
  "conversation.claimed": { how: "picked" },
};

/**
 * The table is written by `toEventRow` alone and is append-only, so that a row has the shape its type and author say.
 * Nothing else in the program takes a database row for an event.
 */
export function fromEventRow(row: StoredRow): LogEvent {
  const { seq, at, type, author, authorId, clientId, text, details } = row;
  const who =
    author === "shopper"
      ? { visitorId: VisitorId(authorId ?? "") }
      : author === "agent"
        ? { agentId: AgentId(authorId ?? "") }
        : {};
  const event = {
    ...SAID_SINCE[type as EventBody["type"]],
    ...details,
    ...who,
    ...(clientId === null ? {} : { clientId }),
    ...(text === null ? {} : { text }),
    seq,
    at,
    type,
    author,
  };
  return event as unknown as LogEvent;
}
