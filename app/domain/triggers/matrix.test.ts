import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { describe, expect, test } from "vitest";
import { compileMatrix, wordsFound } from "./matrix.ts";
import { newRule } from "./starting-rules.ts";

const patternRules = (patterns: readonly string[]) =>
  compileMatrix(patterns.map((pattern, at) => newRule(`r${at}`, { kind: "pattern", patterns: [pattern] })));

/** The longest of some searches, in milliseconds. */
function slowest(matrix: ReturnType<typeof compileMatrix>, texts: readonly string[]): number {
  return Math.max(...texts.map((text) => cpuMs(() => wordsFound(matrix, text))));
}

test("words and patterns are found in one go, by the id of their rule, as they stand in the message", () => {
  const matrix = compileMatrix([
    newRule("words", { kind: "keyword", words: ["fraud", "chargeback"] }),
    newRule("same", { kind: "regulated", words: ["fraud"] }),
    newRule("pattern", { kind: "pattern", patterns: ["order\\s+\\d+", "chargeb\\w+"] }),
    { ...newRule("off", { kind: "keyword", words: ["fraud"] }), enabled: false },
  ]);
  expect(Object.fromEntries(wordsFound(matrix, "Fraud! Order 77, chargebak"))).toEqual({
    words: ["Fraud", "chargebak"],
    same: ["Fraud"],
    pattern: ["Order 77", "chargebak"],
  });
});

test("a pattern reads what was written and what is left without its disguise", () => {
  const matrix = patternRules(["cancel my order", "\\p{Cyrillic}+"]);
  expect([...wordsFound(matrix, "please ｃａｎｃｅｌ my оrder").keys()]).toEqual(["r0", "r1"]);
});

test("a long message is read from both ends", () => {
  const matrix = patternRules(["needle"]);
  const hay = "hay ".repeat(4_000);
  expect(wordsFound(matrix, `needle ${hay}`).size).toBe(1);
  expect(wordsFound(matrix, `${hay} needle`).size).toBe(1);
});

describe("five hundred patterns never hold up the others for 50 ms", () => {
  const texts = [
    "where is my parcel, it should have come on monday",
    "x".repeat(16_000),
    "🙂".repeat(8_000),
    "\ud800".repeat(16_000),
    "abab".repeat(4_000),
    Array.from({ length: 4_000 }, (_, at) => (at * at * 7 + at) % 3)
      .map((it) => "ab "[it])
      .join(""),
    "word1 refund a ".repeat(1_000),
  ];
  const five = (pattern: (at: number) => string) =>
    patternRules(Array.from({ length: 500 }, (_, at) => pattern(at)));
  test.for([
    ["usual ones", (at: number) => `word${at}\\s+(?:foo|bar)[a-z]{1,9}`],
    ["ones that a backtracking engine never finishes", (at: number) => `(x+x+)+y{${at + 1}}`],
    ["ones with many states", (at: number) => `[ab]{0,${30 + (at % 9)}}a[ab]{30}c`],
    ["ones with long gaps", (at: number) => `refund.{0,${40 + (at % 50)}}denied`],
  ] as const)("%s", { timeout: 60_000 }, ([, pattern]) => {
    expect(slowest(five(pattern), texts)).toBeLessThan(50);
  });
});
