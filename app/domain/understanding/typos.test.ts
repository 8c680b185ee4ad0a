import { expect, test } from "vitest";
import { isSlipOf, isSwapOf, squeeze } from "./typos.ts";

const slips: [string, string, boolean][] = [
  ["delivry", "delivery", true],
  ["deliverry", "delivery", true],
  ["delivary", "delivery", true],
  ["delviery", "delivery", true],
  ["livery", "delivery", false],
  ["dely", "delivery", false],
  ["cat", "bat", false],
];
test.for(slips)("%s is one slip from %s: %s", ([typed, meant, expected]) => {
  expect(isSlipOf(typed, meant)).toBe(expected);
});

test("a swap moves two neighbours and nothing else", () => {
  expect(isSwapOf("fruad", "fraud")).toBe(true);
  expect(isSwapOf("fraub", "fraud")).toBe(false);
  expect(isSwapOf("fraud", "fraud")).toBe(false);
});

test("runs of a letter become one", () => {
  expect(squeeze("frauuud")).toBe("fraud");
});
