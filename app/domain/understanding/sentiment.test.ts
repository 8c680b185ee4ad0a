import { expect, test } from "vitest";
import { sentimentOf } from "./sentiment.ts";

const cases: [string, string, string[]][] = [
  ["Where is my order?", "neutral", []],
  ["thank you, that was great", "pleased", ["thank you", "great"]],
  ["my parcel is late", "upset", ["late"]],
  ["this is the worst service ever", "angry", ["worst service ever"]],
  ["you are useless and pathetic", "angry", ["useless", "pathetic"]],
  ["I am still waiting!!!", "angry", ["still waiting"]],
  ["this is not helpful", "upset", ["not helpful"]],
  ["no problem", "neutral", []],
  ["WHERE IS MY PARCEL IT IS LATE", "angry", ["late"]],
  ["qué vergüenza, esto es inaceptable", "angry", ["verguenza", "inaceptable"]],
];
test.for(cases)("“%s” sounds %s", ([text, level, words]) => {
  const felt = sentimentOf(text);
  expect(felt.level).toBe(level);
  expect(felt.words.toSorted()).toEqual(words.toSorted());
});
