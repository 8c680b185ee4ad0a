import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "./csv.ts";

const rowsOf = (text: string) =>
  [...csvRows(text)].flatMap((row) => row ?? []).map((row) => ("cells" in row ? row.cells : row.problem));

test.for<[string, string, unknown]>([
  [
    "CRLF and no end of the last line",
    "a,b\r\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a break, a delimiter and a quote inside quotes",
    'a,b\n"x\ny, ""z""",2\n',
    [
      ["a", "b"],
      ['x\ny, "z"', "2"],
    ],
  ],
  [
    "semicolons",
    "a;b\n1;2,5",
    [
      ["a", "b"],
      ["1", "2,5"],
    ],
  ],
  [
    "tabs",
    "a\tb\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["a delimiter said in the first line", "sep=;\na;b,c", [["a", "b,c"]]],
  [
    "empty cells and empty lines",
    "a,b,c\n\n,,\n1,,3",
    [
      ["a", "b", "c"],
      ["", "", ""],
      ["1", "", "3"],
    ],
  ],
  [
    "a quote in the middle of a cell",
    'a,b\n5" pipe,2',
    [
      ["a", "b"],
      ['5" pipe', "2"],
    ],
  ],
  [
    "delimiters inside a quoted heading",
    '"a;x;y",b\n1,2',
    [
      ["a;x;y", "b"],
      ["1", "2"],
    ],
  ],
])("reads %s", ([, text, rows]) => {
  expect(rowsOf(text)).toEqual(rows);
});

test("a quote that never closes costs its own line", () => {
  expect(rowsOf('a,b\n1,"open\n2,fine\n3,fine')).toEqual([
    ["a", "b"],
    "unclosed-quote",
    ["2", "fine"],
    ["3", "fine"],
  ]);
});

test("a row knows the line it begins on, after cells with breaks too", () => {
  expect([...csvRows('a\n"1\n2\n3"\n4')].map((row) => row?.line)).toEqual([1, 2, 5]);
});

test("whatever is written by the rules is read back", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", ";", '"', "\n", "\r", " ", "é", "😀") });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","));
      expect(rowsOf(["h,h,h", ...quoted].join("\r\n")).slice(1)).toEqual(rows);
    }),
  );
});
