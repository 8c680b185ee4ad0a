import { expect, test } from "vitest";
import { withKeywords } from "./keywords.ts";

test("a pasted list becomes many words, each once", () => {
  expect(withKeywords(["fraud"], "Lab results, side  effects\nfraud; FRAUD, dosage")).toEqual([
    "fraud",
    "Lab results",
    "side effects",
    "dosage",
  ]);
});

test("nothing typed changes nothing", () => {
  const words = ["fraud"];
  expect(withKeywords(words, " , ")).toBe(words);
});
