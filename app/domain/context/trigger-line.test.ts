import { expect, test } from "vitest";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import WEIGHTS from "../understanding/weights/handoff.json" with { type: "json" };
import type { HandedOver } from "./block-input.ts";
import { triggerLine } from "./trigger-line.ts";

const noon = new Date("2026-02-01T12:00:00Z");
const asked: HandedOver = {
  reason: "asked-for-person",
  ruleId: "asked-for-person",
  ruleName: null,
  evidence: { seqs: [5], words: ["worst service"] },
  priority: "normal",
  serviceSeconds: null,
  resolveSeconds: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
};
const lineOf = (more: Partial<HandedOver> = {}) =>
  triggerLine({
    handoff: { ...asked, ...more },
    words: makeWords(english, {}),
    timezone: "Europe/Berlin",
    now: noon,
  });
const ownId = "7b0c4f8e-4a63-4f0e-9d53-0f2c6d5b7a11";

test("the trigger names reason, words and rule", () => {
  expect(lineOf()).toEqual({
    text: "asked for a person · on “worst service” · rule asked-for-person",
    evidence: { seqs: [5], records: ["rule/asked-for-person"] },
  });
});

test("a rule's own name, its priority and when the answer and the end are due are told by the shop's clock", () => {
  const { text } = lineOf({
    reason: "regulated",
    ruleId: ownId,
    ruleName: "For the pharmacist",
    evidence: { seqs: [5], words: ["dosage"] },
    priority: "urgent",
    serviceSeconds: 900,
    resolveSeconds: 7_200,
    due: { ...asked.due, firstReplyAt: "2026-02-01T12:01:30Z", resolveAt: "2026-02-02T09:15:00Z" },
  });
  expect(text).toBe(
    "a regulated topic · on “dosage” · rule For the pharmacist · priority urgent · " +
      "first answer due by 13:01 · resolution due by Mon 10:15",
  );
});

test.for([
  [90, "90 seconds"],
  [119 * 60, "119 minutes"],
  [5_400 * 2, "3 hours"],
  [86_400, "24 hours"],
] as const)("a target of %i seconds whose moment the log does not know reads “%s”", ([seconds, expected]) => {
  expect(lineOf({ serviceSeconds: seconds }).text).toMatch(
    new RegExp(`first answer due within ${expected}$`),
  );
  expect(lineOf({ resolveSeconds: seconds }).text).toMatch(new RegExp(`resolution due within ${expected}$`));
});

test("a queue's own target is not the rule's", () => {
  expect(lineOf({ due: { ...asked.due, firstReplyAt: "2026-02-01T12:01:30Z" } }).text).not.toContain("due");
});

test("a learned judgement names its three weightiest signals, and every signal has words", () => {
  const names = Object.keys(WEIGHTS.weights);
  const because = names.map((signal, at) => ({ signal, weight: 2 - at / 100 }));
  expect(
    lineOf({ reason: "judged", evidence: { seqs: [5], words: [], because: because.slice(1) } }).text,
  ).toMatch(
    /^the signals together call for a person · because of dissatisfied, bad mood, mood getting worse ·/,
  );
  for (const one of because)
    expect(lineOf({ evidence: { seqs: [5], words: [], because: [one] } }).text).toContain("because of");
  const forgotten = { seqs: [5], words: [], because: [{ signal: "full-moon", weight: 1 }] };
  expect(lineOf({ evidence: forgotten }).text).toContain("because of full-moon");
});

test("a rule without a name is not called by its random id", () => {
  expect(lineOf({ ruleId: ownId }).text).toBe("asked for a person · on “worst service”");
});
