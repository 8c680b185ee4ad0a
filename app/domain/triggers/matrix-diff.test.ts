import { expect, test } from "vitest";
import { QueueId } from "#app/domain/ids.ts";
import { diffMatrix, isSameMatrix, type MatrixChange } from "./matrix-diff.ts";
import type { Rule } from "./rule.ts";
import { newRule } from "./starting-rules.ts";

const words = newRule("serious-words", { kind: "keyword", words: ["fraud", "lawyer"] });
const vip = newRule("vip-customers", { kind: "customer-tier", tiers: ["vip"] });
const turns = newRule("unresolved-turns", { kind: "unresolved-turns", turns: 5 });
const matrix = [words, vip, turns];

/** The changes without the rule's name, which is the same in each. */
function changesOf(before: Rule, after: Rule) {
  return diffMatrix([before], [after]).map((change) => ({ ...change, rule: undefined }));
}

test("a matrix against itself has no changes, also when its fields come in another order", () => {
  const reversed = matrix.map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as Rule);
  expect(diffMatrix(matrix, reversed)).toEqual([]);
  expect(isSameMatrix(matrix, reversed)).toBe(true);
  expect(isSameMatrix(matrix, [])).toBe(false);
});

test("words that came and went are named", () => {
  const after: Rule = { ...words, condition: { kind: "keyword", words: ["lawyer", "police", "sue"] } };
  expect(diffMatrix(matrix, [after, vip, turns])).toEqual([
    {
      type: "list",
      rule: { id: "serious-words", name: null, kind: "keyword" },
      added: ["police", "sue"],
      removed: ["fraud"],
    },
  ]);
});

const queue = QueueId("6f1c1a52-30b5-4f3f-9d55-6a2a8ad7e4ad");
const hours = { days: [1, 2], from: "09:00", to: "17:00" };
const cases: [string, Rule, Partial<MatrixChange>[]][] = [
  ["switched off", { ...turns, enabled: false }, [{ type: "switched", isOn: false }]],
  [
    "renamed",
    { ...turns, name: "Too long" },
    [{ type: "renamed", before: { id: turns.id, name: null, kind: "unresolved-turns" } }],
  ],
  [
    "set to another number",
    { ...turns, condition: { kind: "unresolved-turns", turns: 3 } },
    [{ type: "condition", before: turns.condition, after: { kind: "unresolved-turns", turns: 3 } }],
  ],
  ["changed in what it does", { ...turns, action: "hand-over" }, [{ type: "action", before: "offer" }]],
  ["sent to a queue", { ...turns, queueId: queue }, [{ type: "queue", before: null, after: queue }]],
  ["made urgent", { ...turns, priority: "urgent" }, [{ type: "priority", after: "urgent" }]],
  ["given a service level", { ...turns, serviceSeconds: 90 }, [{ type: "service", after: 90 }]],
  [
    "given a time for its end",
    { ...turns, resolveSeconds: 7_200 },
    [{ type: "resolve", before: null, after: 7_200 }],
  ],
  ["given hours", { ...turns, hours }, [{ type: "hours", before: null, after: hours }]],
  [
    "given lines",
    { ...turns, lines: { es: "Hola", en: "Hello" } },
    [
      { type: "line", language: "en", before: null, after: "Hello" },
      { type: "line", language: "es", before: null, after: "Hola" },
    ],
  ],
];
test.for(cases)("a rule that was %s says so and nothing else", ([, after, expected]) => {
  const changes = changesOf(turns, after);
  expect(changes).toHaveLength(expected.length);
  expect(changes).toMatchObject(expected);
});

test("rules that came and went are said once, whatever they contain", () => {
  const own = { ...newRule("own", { kind: "abusive" }), name: "Insults" };
  expect(diffMatrix(matrix, [words, own, turns]).map(({ type }) => type)).toEqual(["added", "removed"]);
});

test("one rule that moved is named with its places, several are counted", () => {
  expect(diffMatrix(matrix, [turns, words, vip])).toMatchObject([
    { type: "moved", rule: { id: "unresolved-turns" }, from: 3, to: 1 },
  ]);
  expect(diffMatrix(matrix, [turns, vip, words])).toEqual([{ type: "reordered", count: 2 }]);
});

test("a rule that comes or goes moves none of the others", () => {
  const own = newRule("own", { kind: "abusive" });
  expect(diffMatrix(matrix, [own, vip, turns]).map(({ type }) => type)).toEqual(["added", "removed"]);
});
