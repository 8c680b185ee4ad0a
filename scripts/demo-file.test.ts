import { expect, test } from "vitest";
import type { Line } from "../tests/support/stack-types.ts";
import { outcomeOf } from "./demo-file.ts";

const at = "2026-03-02T12:00:00.000Z";
const source = { kind: "policy", title: "Returns", url: "https://one.myshopify.com/policies/refund-policy" };
const asked: Line = { seq: 1, at, type: "message.posted", author: "shopper", text: "returns?" };
const answered: Line = { seq: 2, at, type: "message.posted", author: "bot", text: "30 days.", source };
const offered: Line = { seq: 3, at, type: "person.offered", author: "bot", reason: "unresolved-turns" };
const handedOver: Line = { seq: 4, at, type: "handoff.requested", author: "system", reason: "keyword" };
const askedAgain: Line = { ...asked, seq: 5 };

const cases: [string, Line[], unknown][] = [
  ["answered with its source", [asked, answered], { outcome: "answered", source, reason: null }],
  [
    "offered a person",
    [asked, answered, offered],
    { outcome: "offered", source, reason: "unresolved-turns" },
  ],
  [
    "handed over, whatever came later",
    [asked, answered, offered, handedOver, askedAgain],
    { outcome: "handed-over", source: null, reason: "keyword" },
  ],
  ["left without an answer", [asked, answered, askedAgain], { outcome: null, source: null, reason: null }],
];

test.for(cases)("a conversation ends %s", ([, lines, expected]) => {
  expect(outcomeOf(lines)).toEqual(expected);
});
