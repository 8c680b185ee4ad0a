import { expect, test } from "vitest";
import { feltIn } from "./felt.ts";
import { HINTS } from "./hints.ts";
import packed from "#app/domain/understanding/weights/sentiment.json" with { type: "json" };
import { tokensOf } from "./tokens.ts";

const kindsOf = (text: string) => feltIn(tokensOf(text)).map(({ kind }) => kind);

const cases: [string, string[]][] = [
  ["delayed", ["failure"]],
  ["thanks for nothing", ["sarcasm"]],
  ["worst trip ever", ["anger"]],
  ["never a great day", ["praiseDenied"]],
  ["never any delay", ["harmDenied"]],
  ["no. Great!", ["reply", "praise"]],
  ["waited 2 hrs", ["waiting"]],
  ["I can’t log in", ["denied"]],
  ["#EpicFail", ["anger"]],
  ["sooooo frustrating", ["disappointed"]],
];
test.for(cases)("“%s” shows %s", ([text, kinds]) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test("the shipped weights know every hint", () => {
  expect(Object.keys(packed.hints).toSorted()).toEqual([...HINTS].toSorted());
});
