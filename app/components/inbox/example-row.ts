import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Rows } from "./state.ts";

/** A row for tests: a conversation with the bot, unless `it` says otherwise. */
export function exampleRow(conversationId: string, it: Partial<InboxRow> = {}): InboxRow {
  return {
    conversationId,
    lastSeq: 1,
    holder: "bot",
    agentId: null,
    agentName: null,
    queueName: null,
    who: "Visitor",
    signedIn: false,
    tier: "unknown",
    reason: null,
    issue: null,
    lastText: "hello",
    lastAuthor: "shopper",
    lastAt: "2026-11-22T10:00:00.000Z",
    waitingSince: null,
    unread: 0,
    rating: null,
    state: null,
    priority: null,
    offered: null,
    snoozedUntil: null,
    service: null,
    answerBy: null,
    ...it,
  };
}

/** One that waits in Support since `at`. */
export function waitingRow(conversationId: string, it: Partial<InboxRow> = {}): InboxRow {
  return exampleRow(conversationId, {
    holder: "queue",
    state: "waiting",
    queueName: "Support",
    priority: "normal",
    answerBy: "chat",
    waitingSince: "2026-11-22T10:00:00.000Z",
    ...it,
  });
}

export function rowsFrom(...rows: readonly InboxRow[]): Rows {
  return new Map(rows.map((row) => [row.conversationId, row]));
}
