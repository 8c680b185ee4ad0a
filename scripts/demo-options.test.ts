import { expect, test } from "vitest";
import { parseConversations, parseDemoOptions } from "./demo-options.ts";

test("a blank line begins a new conversation, however many there are and whatever ends the lines", () => {
  expect(parseConversations("hi\r\nwhere is my order?\r\n\r\n \r\n\nreturns?\n")).toEqual([
    ["hi", "where is my order?"],
    ["returns?"],
  ]);
  expect(parseConversations("\n\n")).toEqual([]);
});

test("the options of the demo come in any order, and --play may name a file", () => {
  const here = import.meta.filename;
  expect(parseDemoOptions([])).toEqual({ plays: false, file: null, exits: false });
  expect(parseDemoOptions(["--exit", "--play"])).toEqual({ plays: true, file: null, exits: true });
  expect(parseDemoOptions(["--play", here, "--exit"])).toEqual({ plays: true, file: here, exits: true });
});

test("an option that is not known and a file that is not there are refused in a sentence", () => {
  expect(() => parseDemoOptions(["--fast"])).toThrow("--fast");
  expect(() => parseDemoOptions(["--play", "no-such-file.txt"])).toThrow(
    /There is no file .*no-such-file\.txt/,
  );
});
