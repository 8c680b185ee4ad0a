import { expect, test } from "vitest";
import { EDITABLE_TEXTS } from "#app/domain/words.ts";
import { preview, SAMPLES } from "./samples.ts";

test("the preview can fill in every variable that a sentence may use", () => {
  const used = new Set(EDITABLE_TEXTS.flatMap(({ variables }) => variables));
  expect([...used].filter((name) => !Object.hasOwn(SAMPLES, name))).toEqual([]);
});

test("a variable that does not exist stays visible in the preview", () => {
  expect(preview("You are number {place}, {nam}.")).toBe("You are number 2, {nam}.");
});
