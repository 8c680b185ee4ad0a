import { expect, test } from "vitest";
import { sampleOrder } from "#app/domain/sample-records.ts";
import { collected } from "./collected.ts";
import type { ShopperLine } from "./shopper-lines.ts";

const said = (...texts: string[]): ShopperLine[] => texts.map((text, at) => ({ seq: at + 1, text }));
const holding = (title: string) => {
  const [line] = sampleOrder().lines;
  return sampleOrder({ lines: line ? [{ ...line, title }] : [] });
};
const productsIn = (lines: readonly ShopperLine[], title: string) =>
  collected(lines, [holding(title)]).filter(({ field }) => field === "product");

test("of a very long chat the first and the newest lines are read", () => {
  const small = Array.from({ length: 500 }, (_, at) => `and then it went on for ${at} days`);
  const lines = said("It is about order #4521", ...small, "write to maya@example.com");
  expect(collected(lines, [])).toEqual(
    expect.arrayContaining([
      { field: "order", value: "#4521", seqs: [1] },
      { field: "email", value: "maya@example.com", seqs: [502] },
    ]),
  );
});

test("the same line read again beside other goods names what is among those", () => {
  const lines = said("the shaker has a crack and the whey is off");
  for (const time of ["first", "again"]) {
    expect(productsIn(lines, "Steel Shaker")).toMatchObject([{ value: "Steel Shaker", seqs: [1] }]);
    expect(productsIn(lines, "Everyday Whey")).toMatchObject([{ value: "Everyday Whey", seqs: [1] }]);
    expect(productsIn(lines, "Rope"), time).toEqual([]);
    expect(collected(lines, [])).toEqual([]);
  }
});
