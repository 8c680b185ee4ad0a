import { expect, test } from "vitest";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { removedRules, withRestored } from "./removed-rules.ts";

const saved = startingRules(null);
const last = saved.length - 1;

test("a removed rule comes back where it was", () => {
  for (const [at, rule] of saved.entries()) {
    const draft = saved.toSpliced(at, 1);
    expect(removedRules(saved, draft)).toEqual([rule]);
    expect(withRestored(saved, draft, rule.id)).toEqual(saved);
  }
});

test("of two that were removed, the second comes back behind what the first stood behind", () => {
  const draft = saved.toSpliced(last - 1, 2);
  const [, second] = removedRules(saved, draft);
  expect(withRestored(saved, draft, second?.id ?? "").at(-1)).toEqual(saved[last]);
});

test("a rule that is there is not there twice", () => {
  expect(withRestored(saved, saved, saved[0]?.id ?? "")).toBe(saved);
});
