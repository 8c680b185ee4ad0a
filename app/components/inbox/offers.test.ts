import { expect, test } from "vitest";
import { exampleRow, rowsFrom, waitingRow } from "./example-row.ts";
import { loadOf, offerGone, offersTo } from "./offers.ts";

const to = (agentId: string, agentName: string, until = "2026-11-22T10:00:40.000Z") => ({
  offered: { agentId, agentName, until },
});

test("of several offers the one that runs out first is on top", () => {
  const rows = rowsFrom(
    waitingRow("later", to("dana", "Dana", "2026-11-22T10:00:50.000Z")),
    waitingRow("sooner", to("dana", "Dana")),
    waitingRow("not mine", to("ben", "Ben")),
  );
  expect(offersTo("dana", rows).map(({ conversationId }) => conversationId)).toEqual(["sooner", "later"]);
});

test.for([
  [
    "row 21 of the complaints: a colleague was faster",
    exampleRow("one", { holder: "agent", agentId: "ben", agentName: "Ben" }),
    "Ben was faster and has Anna now.",
  ],
  [
    "somebody else is asked",
    waitingRow("one", to("ben", "Ben")),
    "Your time for Anna ran out. Ben is being asked now.",
  ],
  ["nobody else is there", waitingRow("one"), expect.stringContaining("you can still take them")],
  ["the shopper left", exampleRow("one"), expect.stringContaining("did not want to wait any longer")],
  ["an e-mail was chosen", waitingRow("one", { answerBy: "e-mail" }), "Anna chose to be answered by e-mail."],
  ["it ended", exampleRow("one", { holder: "nobody" }), "The conversation with Anna has ended."],
  ["it was erased", undefined, "The conversation with Anna was erased."],
  ["I took it elsewhere", exampleRow("one", { holder: "agent", agentId: "dana" }), null],
] as const)("an offer that is gone says why: %s", ([, row, sentence]) => {
  expect(offerGone("Anna", row, "dana")).toEqual(sentence);
});

test("what is offered counts as held, what is snoozed does not", () => {
  const mine = { holder: "agent", agentId: "dana" } as const;
  const rows = rowsFrom(
    exampleRow("held", mine),
    exampleRow("snoozed", { ...mine, snoozedUntil: "2026-11-22T18:00:00.000Z" }),
    waitingRow("offered", to("dana", "Dana")),
    waitingRow("waiting"),
  );
  expect(loadOf("dana", rows)).toBe(2);
});
