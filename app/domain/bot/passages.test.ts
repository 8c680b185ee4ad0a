import { expect, test } from "vitest";
import { SAMPLE_ARTICLES } from "./sample-articles.ts";
import { passagesOf, sentencesOf } from "./passages.ts";

const lines: [string, string[]][] = [
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["It costs 4.90 today. Thanks.", ["It costs 4.90 today.", "Thanks."]],
  ["Write to Mr. Lind, e.g. Monday. He answers.", ["Write to Mr. Lind, e.g. Monday.", "He answers."]],
  ["See northwind.example for more", ["See northwind.example for more"]],
  ["", []],
];
test.for(lines)("“%s” in sentences", ([line, expected]) => {
  expect(sentencesOf(line)).toEqual(expected);
});

const [first] = SAMPLE_ARTICLES;
const article = (body: string) => ({ ...first, body }) as (typeof SAMPLE_ARTICLES)[number];

test("headings name the passages that follow them", () => {
  const passages = passagesOf(article("Returns\n\nSend it back. We pay.\n\nRefunds\n\nIn 5 days."));
  expect(passages.map(({ heading, sentences }) => [heading, sentences])).toEqual([
    ["Returns", ["Send it back.", "We pay."]],
    ["Refunds", ["In 5 days."]],
  ]);
});

test("a question and its answer may stand in one paragraph", () => {
  const [passage] = passagesOf(article("Q: How can I pay?\nA: By card."));
  expect(passage).toMatchObject({ heading: "How can I pay?", sentences: ["By card."] });
});

test("a sentence too long to be said is left out", () => {
  expect(passagesOf(article(`${"word ".repeat(120)}end.`))).toEqual([]);
});
