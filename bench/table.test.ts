import { expect, test } from "vitest";
import { renderTable, verdict } from "./table.ts";

test("a verdict says whether the aim is met, only the bound that must hold, or neither", () => {
  const less = { better: "less", must: 60, aim: 25 } as const;
  expect([20, 25, 40, 61].map((value) => verdict({ value, goal: less }))).toEqual([
    "good",
    "good",
    "holds",
    "MISSED",
  ]);
  const more = { better: "more", must: 0.5, aim: 1.2 } as const;
  expect([1.3, 0.5, 0.49].map((value) => verdict({ value, goal: more }))).toEqual([
    "good",
    "holds",
    "MISSED",
  ]);
  expect(verdict({ value: 0, goal: { better: "less", must: 0 } })).toBe("good");
  expect(verdict({})).toBe("");
});

test("a value that could not be measured does not pass", () => {
  expect(verdict({ value: Number.NaN, goal: { better: "less", must: 60 } })).toBe("MISSED");
});

test("the table has a row a measure, in columns", () => {
  const table = renderTable([
    { measure: "speed", value: 2, figure: "2 ms", goal: { better: "less", must: 5, aim: 1 }, unit: " ms" },
    { measure: "a longer name", figure: "7" },
  ]);
  expect(table.split("\n")).toEqual([
    "| measure       | figure | floor | ratio | must   | aim    | verdict |",
    "|---------------|--------|-------|-------|--------|--------|---------|",
    "| speed         | 2 ms   |       |       | ≤ 5 ms | ≤ 1 ms | holds   |",
    "| a longer name | 7      |       |       |        |        |         |",
  ]);
});
