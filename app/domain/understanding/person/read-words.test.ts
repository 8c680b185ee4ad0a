import { expect, test } from "vitest";
import WEIGHTS from "#app/domain/understanding/weights/person.json" with { type: "json" };
import { kindNames, letterOf, readWords } from "./read-words.ts";
import { meantWord } from "./slips.ts";

const kinds = (...names: string[]) => names.map(letterOf).join("");

test("each word is read as its kind, and words that mean one thing together as one", () => {
  const { words, kinds: found } = readWords("I'd like to speak to custmer care, please!");
  expect(words).toEqual(["id_like", "to", "speak", "to", "custmer care", ",", "please", "!"]);
  expect(found).toBe(kinds("want", "with", "talk", "with", "desk", "comma", "please", "stop"));
});

test("repeated signs say no more than one", () => {
  expect(readWords("...human!!! human?!").words).toEqual(["human", "!", "human", "?"]);
});

const slips: [string, string | null][] = [
  ["agnet", "agent"],
  ["aggent", "agent"],
  ["suppervisor", "supervisor"],
  ["anagent", "agent"],
  ["peeeople", "people"],
  ["contract", null],
  ["persona", null],
  ["gent", null],
  ["a".repeat(5_000), null],
];
test.for(slips)("%s was meant to be %s", ([typed, meant]) => {
  expect(meantWord(typed)).toBe(meant);
});

// The model counts runs of kinds: after a change of their list, run training/person/train-person.ts.
test("the model was trained on these kinds of words", () => {
  expect(WEIGHTS.kinds).toBe(kindNames());
});
