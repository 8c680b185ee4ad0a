import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { compileKeywords, findIn } from "./keyword-index.ts";

test("all lists are looked through at once, in their order, each with its own id", () => {
  const index = compileKeywords([
    { id: "money", words: ["refund", "charge back"] },
    { id: "danger", words: ["Fire", "refund"] },
  ]);
  expect(findIn(index, "FIRE! I want a r3fund, or a chargeback")).toEqual([
    { id: "money", listed: "refund", quoted: "r3fund" },
    { id: "money", listed: "charge back", quoted: "chargeback" },
    { id: "danger", listed: "Fire", quoted: "FIRE" },
    { id: "danger", listed: "refund", quoted: "r3fund" },
  ]);
});

test("lists of nothing, of signs and of the same word find what they can", () => {
  expect(findIn(compileKeywords([]), "fraud")).toEqual([]);
  const index = compileKeywords([{ id: "a", words: ["", "!!", "fraud", "fraud"] }]);
  expect(findIn(index, "fraud !!")).toHaveLength(2);
});

test("ten thousand words and the longest message take a moment", () => {
  const syllables = ["ba", "con", "de", "fi", "pre", "ra", "sta", "tion", "un", "ve"];
  const word = (number: number) => [...String(number)].map((digit) => syllables[Number(digit)]).join("");
  const lists = Array.from({ length: 500 }, (_, list) => ({
    id: String(list),
    words: Array.from({ length: 20 }, (__, at) => word(10_000 + list * 20 + at)),
  }));
  const index = compileKeywords(lists);
  for (const text of ["a", "a ", "f r ", "a1 ", "a$b ", "аaж你👍 ", "\ud800", word(12_345), "a*"]) {
    const long = text.repeat(16_384 / text.length);
    expect(cpuMs(() => findIn(index, long))).toBeLessThan(250);
  }
});
