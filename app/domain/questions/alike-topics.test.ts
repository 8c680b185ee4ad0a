import { expect, test } from "vitest";
import type { ShopTopic } from "#app/domain/shop.ts";
import { alikeTopics, taughtTwice, type Teach } from "./alike-topics.ts";

const topic = (id: string, phrases: string[]): ShopTopic => ({ id, name: id, phrases });
/** Recognises by the first letter that it was taught first. */
const byFirstLetter: Teach = function* (examples) {
  yield;
  return (text) => examples.find((it) => it.text[0] === text[0])?.intent ?? null;
};

function alike(topics: ShopTopic[]) {
  const checking = alikeTopics(topics, byFirstLetter);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

test("topics that the model takes for each other are named with a phrase that shows it", () => {
  const engraving = topic("engraving", ["a1", "a2", "a3", "a4"]);
  expect(alike([engraving, topic("initials", ["a5", "a6", "a7"])])).toEqual([
    { id: "initials", other: "engraving", phrase: "a5" },
  ]);
  expect(alike([engraving, topic("gifts", ["b1", "b2", "b3"])])).toEqual([]);
});

test("a phrase that stands in two topics is found whatever its case, once in one topic is nothing", () => {
  expect(taughtTwice([topic("a", ["Ring", "ring", ""]), topic("b", [" RING ", ""])])).toEqual([
    { id: "b", other: "a", phrase: "RING" },
  ]);
});
