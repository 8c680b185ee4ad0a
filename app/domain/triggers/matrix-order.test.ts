import { expect, test } from "vitest";
import { moveTo, placesOf, withNew } from "./matrix-order.ts";
import { newRule } from "./starting-rules.ts";

const asked = newRule("asked", { kind: "asked-for-person" });
const words = newRule("words", { kind: "keyword", words: ["fraud"] });
const regulated = newRule("regulated", { kind: "regulated", words: ["dose"] });
const turns = newRule("turns", { kind: "unresolved-turns", turns: 5 });
const matrix = [asked, words, regulated, turns];
const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);

test("what is always asked first has no place of its own", () => {
  expect([...placesOf(matrix)]).toEqual([
    ["words", 1],
    ["turns", 2],
  ]);
});

test("a rule moves to its new place, and one beyond the end is the last", () => {
  expect([...placesOf(moveTo(matrix, "turns", 1)).keys()]).toEqual(["turns", "words"]);
  expect([...placesOf(moveTo(matrix, "words", 99)).keys()]).toEqual(["turns", "words"]);
  expect(moveTo(matrix, "asked", 2)).toBe(matrix);
});

test("a new rule stands after the last of its category", () => {
  const pattern = newRule("pattern", { kind: "pattern", patterns: ["x"] });
  expect(ids(withNew(matrix, pattern))).toEqual(["asked", "words", "regulated", "pattern", "turns"]);
  const vip = newRule("vip", { kind: "customer-tier", tiers: ["vip"] });
  expect(ids(withNew(matrix, vip)).at(-1)).toBe("vip");
});
