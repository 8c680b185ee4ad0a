import { expect, test } from "vitest";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { rowsOf } from "./lists.ts";

const dana = "dana";

function row(conversationId: string, it: Partial<InboxRow>): [string, InboxRow] {
  const defaults: InboxRow = {
    conversationId,
    lastSeq: 1,
    holder: "bot",
    agentId: null,
    agentName: null,
    queueName: null,
    who: "Visitor",
    tier: "unknown",
    reason: null,
    issue: null,
    lastText: "hello",
    lastAuthor: "shopper",
    lastAt: "2026-11-22T10:00:00.000Z",
    waitingSince: null,
    unread: 0,
    rating: null,
  };
  return [conversationId, { ...defaults, ...it }];
}

const rows = new Map([
  row("with the bot", {}),
  row("waits since ten", { holder: "queue", waitingSince: "2026-11-22T10:00:00.000Z" }),
  row("waits since nine", { holder: "queue", waitingSince: "2026-11-22T09:00:00.000Z" }),
  row("with Dana, quiet", { holder: "agent", agentId: dana, lastAt: "2026-11-22T11:00:00.000Z" }),
  row("with Dana, unread", { holder: "agent", agentId: dana, unread: 2 }),
  row("with Ben", { holder: "agent", agentId: "ben", lastAt: "2026-11-22T10:30:00.000Z" }),
  row("resolved", { holder: "nobody" }),
]);

const ids = (listed: readonly InboxRow[]) => listed.map(({ conversationId }) => conversationId);

test("the longest wait is on top", () => {
  expect(ids(rowsOf("waiting", rows, dana))).toEqual(["waits since nine", "waits since ten"]);
});

test("an agent's own list has the newest activity first", () => {
  expect(ids(rowsOf("mine", rows, dana))).toEqual(["with Dana, quiet", "with Dana, unread"]);
});

test("everything that is open is listed, who waits first", () => {
  expect(ids(rowsOf("all", rows, dana)).slice(0, 3)).toEqual([
    "waits since nine",
    "waits since ten",
    "with Dana, quiet",
  ]);
  expect(rowsOf("all", rows, dana)).toHaveLength(6);
});
