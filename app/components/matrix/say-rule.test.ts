import { expect, test } from "vitest";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { sayHours, sayWithin, titleOf } from "./say-rule.ts";

test.for([
  [null, ""],
  [45, "45 s"],
  [90, "90 s"],
  [150, "2.5 min"],
  [300, "5 min"],
  [7_200, "2 h"],
  [86_400, "1 day"],
] as const)("%s seconds are said as “%s”", ([seconds, said]) => {
  expect(sayWithin(seconds)).toBe(said);
});

test.for([
  [[0, 1, 2, 3, 4, 5, 6], "Every day, 09:00–17:00"],
  [[1, 2, 3, 4, 5], "Mon–Fri, 09:00–17:00"],
  [[0, 6], "Sat, Sun, 09:00–17:00"],
  [[1, 3, 4, 5], "Mon, Wed–Fri, 09:00–17:00"],
] as const)("the days %j are said as “%s”", ([days, said]) => {
  expect(sayHours({ days, from: "09:00", to: "17:00" })).toBe(said);
});

test("a rule is called by its own name, else as it came, else as its kind", () => {
  const words = newRule("serious-words", { kind: "keyword", words: ["fraud"] });
  expect(titleOf({ ...words, name: "Danger" })).toBe("Danger");
  expect(titleOf(words)).toBe("Serious words");
  expect(titleOf({ ...words, id: "another" })).toBe("Listed words");
});
