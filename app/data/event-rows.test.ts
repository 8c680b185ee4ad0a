import { expect, test } from "vitest";
import { fromEventRow, type StoredRow, toEventRow } from "./event-rows.ts";

const row: StoredRow = {
  seq: 2,
  at: new Date("2026-03-02T12:00:00Z"),
  type: "handoff.requested",
  author: "system",
  authorId: null,
  clientId: null,
  text: null,
  details: { reason: "keyword", ruleId: "serious-words", evidence: { seqs: [1], words: ["fraud"] } },
};

test("a handoff from before rules had names, priorities and hours is read with what it meant then", () => {
  expect(fromEventRow(row)).toMatchObject({
    ruleId: "serious-words",
    ruleName: null,
    priority: "normal",
    serviceSeconds: null,
    resolveSeconds: null,
    answerBy: "chat",
  });
});

test("an offer from before it named its rule names none", () => {
  const details = { reason: "outside-knowledge", evidence: { seqs: [1], words: [] } };
  const offered = fromEventRow({ ...row, type: "person.offered", author: "bot", text: "A person?", details });
  expect(offered).toMatchObject({ ruleId: null, ruleName: null, text: "A person?" });
});

test("what a line says of itself is kept", () => {
  const said = {
    ruleName: "Kiln questions",
    priority: "urgent",
    serviceSeconds: 600,
    resolveSeconds: 60,
    answerBy: "e-mail",
  };
  const event = fromEventRow({ ...row, details: { ...row.details, ...said } });
  expect(event).toMatchObject(said);
  expect(toEventRow(event).details).toMatchObject({ ...row.details, ...said });
});
