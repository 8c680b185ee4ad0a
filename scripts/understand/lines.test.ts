import { expect, test } from "vitest";
import { type InputLine, linesOf } from "./lines.ts";

async function read(...pieces: (string | Uint8Array)[]): Promise<InputLine[]> {
  async function* stream() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const lines: InputLine[] = [];
  for await (const batch of linesOf(stream())) lines.push(...batch);
  return lines;
}

test("a line may come in pieces, and the last one may lack its end", async () => {
  expect(await read('{"id"', ":1}\n{", "}\n[]")).toEqual(['{"id":1}', "{}", "[]"]);
});

test("an empty line in the middle is a line, the end of the last one is not", async () => {
  expect(await read("a\n\nb\n")).toEqual(["a", "", "b"]);
});

test("a character cut in two by a piece arrives whole", async () => {
  const bytes = Buffer.from("né\n");
  expect(await read(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(["né"]);
});

test("a line that is longer than any message is passed over, whole or in pieces, and the next one is read", async () => {
  const long = "x".repeat(600_000);
  expect(await read(`a\n${long}${long}\nb\n`)).toEqual(["a", null, "b"]);
  expect(await read("a\n", long, long, long, "\nb\n", long, long)).toEqual(["a", null, "b", null]);
});
