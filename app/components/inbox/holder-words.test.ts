import { expect, test } from "vitest";
import { exampleRow, waitingRow } from "./example-row.ts";
import { holderWords } from "./holder-words.ts";

const dana = { agentId: "dana", name: "Dana", role: "agent" } as const;
const now = Date.parse("2026-11-22T10:01:20.000Z");
const until = "2026-11-22T10:01:45.000Z";

test.for([
  [waitingRow("one"), "Waiting 1:20"],
  [waitingRow("one", { waitingSince: "2026-11-22T07:00:00.000Z" }), "Waiting 3h"],
  [waitingRow("one", { answerBy: "e-mail" }), "E-mail, waiting 1:20"],
  [waitingRow("one", { offered: { agentId: "ben", agentName: "Ben", until } }), "Offered to Ben 0:25"],
  [waitingRow("one", { offered: { agentId: "dana", agentName: "Dana", until } }), "Offered to you 0:25"],
  [exampleRow("one", { holder: "agent", agentId: "ben", agentName: "Ben" }), "Ben"],
  [exampleRow("one", { holder: "agent", agentId: "dana" }), "You"],
  [exampleRow("one"), "AI"],
  [exampleRow("one", { holder: "nobody" }), "Resolved"],
] as const)("row 25 of the complaints: %o reads “%s”", ([row, words]) => {
  expect(holderWords(row, dana, now)).toBe(words);
});
