import { expect, test } from "vitest";
import { findPhrases, phraseBook } from "./phrases.ts";

const book = phraseBook({
  good: ["happy"],
  bad: ["not|never very? happy", "not very happy at all", "i+have|ive told you _ times"],
});
const found = (text: string) => findPhrases(book, text.split(" "));

test("takes the longest phrase and uses each word once", () => {
  expect(found("i am not very happy")).toEqual([{ group: "bad", words: "not very happy" }]);
  expect(found("not very happy at all")).toEqual([{ group: "bad", words: "not very happy at all" }]);
  expect(found("happy at last")).toEqual([{ group: "good", words: "happy" }]);
});

test("knows either words, pairs of words, words that may be missing and any word", () => {
  expect(found("never happy")).toEqual([{ group: "bad", words: "never happy" }]);
  expect(found("i have told you three times")).toEqual([
    { group: "bad", words: "i have told you three times" },
  ]);
  expect(found("ive told you ten times")).toHaveLength(1);
  expect(found("i told you ten times")).toEqual([]);
});

test("a phrase that is cut off at the end is none", () => {
  expect(found("ive told you")).toEqual([]);
});
