import { expect, test } from "vitest";
import { exampleRow, rowsFrom, waitingRow } from "./example-row.ts";
import { countLists, rowsOf } from "./lists.ts";

const dana = "dana";
const ben = { holder: "agent", agentId: "ben", lastAt: "2026-11-22T10:30:00.000Z" } as const;

const rows = rowsFrom(
  exampleRow("with the bot"),
  waitingRow("waits since ten"),
  waitingRow("waits since nine", { waitingSince: "2026-11-22T09:00:00.000Z" }),
  exampleRow("with Dana, quiet", { holder: "agent", agentId: dana, lastAt: "2026-11-22T11:00:00.000Z" }),
  exampleRow("with Dana, unread", { holder: "agent", agentId: dana, unread: 2 }),
  exampleRow("with Dana, snoozed", {
    holder: "agent",
    agentId: dana,
    snoozedUntil: "2026-11-22T18:00:00.000Z",
  }),
  exampleRow("with Ben", ben),
  exampleRow("with Ben, snoozed", { ...ben, snoozedUntil: "2026-11-22T17:00:00.000Z" }),
  exampleRow("resolved", { holder: "nobody" }),
);

const ids = (list: Parameters<typeof rowsOf>[0], of = rows) =>
  rowsOf(list, of, dana).map(({ conversationId }) => conversationId);

test("the longest wait is on top", () => {
  expect(ids("waiting")).toEqual(["waits since nine", "waits since ten"]);
});

test("who waits is listed in the order in which the queue gives them out", () => {
  const line = rowsFrom(
    waitingRow("normal, 10:00"),
    waitingRow("urgent, 10:29", { priority: "urgent", waitingSince: "2026-11-22T10:29:00.000Z" }),
    waitingRow("urgent, 10:31", { priority: "urgent", waitingSince: "2026-11-22T10:31:00.000Z" }),
    waitingRow("low, 09:55", { priority: "low", waitingSince: "2026-11-22T09:55:00.000Z" }),
    waitingRow("by e-mail, 09:00", { answerBy: "e-mail", waitingSince: "2026-11-22T09:00:00.000Z" }),
  );
  expect(ids("waiting", line)).toEqual([
    "urgent, 10:29",
    "normal, 10:00",
    "urgent, 10:31",
    "low, 09:55",
    "by e-mail, 09:00",
  ]);
});

test("an agent's own list has the newest activity first, and not what is snoozed", () => {
  expect(ids("mine")).toEqual(["with Dana, quiet", "with Dana, unread"]);
});

test("what colleagues hold is the team's, what is snoozed comes back in its order", () => {
  expect(ids("team")).toEqual(["with Ben", "with Ben, snoozed"]);
  expect(ids("snoozed")).toEqual(["with Ben, snoozed", "with Dana, snoozed"]);
});

test("everything that is open is listed, who waits first", () => {
  expect(ids("all").slice(0, 3)).toEqual(["waits since nine", "waits since ten", "with Dana, quiet"]);
  expect(countLists(rows, dana)).toEqual({ waiting: 2, mine: 2, team: 2, snoozed: 2, all: 8, resolved: 1 });
});
