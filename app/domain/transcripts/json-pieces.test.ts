import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

const read = (text: string) => [...jsonPieces(text)].filter((piece) => piece !== undefined);

test("a list gives its elements with their lines", () => {
  expect(read('[\n {"a":"]"},\n {"a":"\\"}"}\n]')).toEqual([
    { line: 2, list: null, text: '{"a":"]"}' },
    { line: 3, list: null, text: '{"a":"\\"}"}' },
  ]);
});

test("one object a line gives one a line, and a bad line is one piece too", () => {
  expect(read('{"a":1}\n\n{"a":\n{"a":3}')).toEqual([
    { line: 1, list: null, text: '{"a":1}' },
    { line: 3, list: null, text: '{"a":' },
    { line: 4, list: null, text: '{"a":3}' },
  ]);
});

test("an object is one piece, however it is laid out", () => {
  expect(read('\n{\n "conversations": []\n}\n')).toMatchObject([{ line: 1, list: null }]);
});

test("an object too large to be parsed at once gives the elements of its lists, by their names", () => {
  const filler = "x".repeat(600_000);
  const text = JSON.stringify({ next: null, data: { tickets: [{ filler }, { filler }] }, count: 2 });
  expect(read(text).map((piece) => ("list" in piece ? piece.list : piece.problem))).toEqual([
    "tickets",
    "tickets",
  ]);
});

test("what is cut off in the middle says so, after what was whole", () => {
  expect(read('[{"a":1},{"a":')).toEqual([
    { line: 1, list: null, text: '{"a":1}' },
    { line: 1, problem: "cut-off" },
  ]);
});

test("what is nested beyond reason is refused by itself", () => {
  const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
  expect(read(`[${deep},{"a":1}]`)).toEqual([
    { line: 1, problem: "too-deep" },
    { line: 1, list: null, text: '{"a":1}' },
  ]);
});

test.for(["[", "{", "[[", "[,,]", "{]", "[}", "{:}", "[1 2]", '{"a"', '["', "{}}", "[]]", "]", "{\n}\n]"])(
  "%s comes to an end",
  (text) => {
    expect(read(text).length).toBeLessThan(10);
  },
);

test("one record of many megabytes is passed over with pauses in between", () => {
  const pieces = [...jsonPieces(`[{"text":"${"a".repeat(5_000_000)}"},{"a":1}]`)];
  expect(pieces.filter((piece) => piece === undefined).length).toBeGreaterThan(30);
  expect(pieces.filter((piece) => piece !== undefined)).toEqual([
    { line: 1, problem: "too-long" },
    { line: 1, list: null, text: '{"a":1}' },
  ]);
});

test("100,000 records in one line are read in one pass", () => {
  const text = `[${new Array(100_000).fill('{"id":1}').join(",")}]`;
  expect(cpuMs(() => expect(read(text)).toHaveLength(100_000), 1)).toBeLessThan(5_000);
});
