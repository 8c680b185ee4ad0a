import { expect, test } from "vitest";
import { parseInput } from "./parse-input.ts";

test("a text is one turn of the customer", () => {
  expect(parseInput('{"id":"a","text":"hi"}')).toEqual({
    ok: true,
    value: { id: "a", turns: [{ role: "customer", text: "hi" }] },
  });
});

test("turns are taken as they are", () => {
  const turns = [
    { role: "customer", text: "where is it" },
    { role: "bot", text: "Sorry?" },
  ];
  expect(parseInput(JSON.stringify({ id: 7, turns }))).toEqual({ ok: true, value: { id: 7, turns } });
});

test.for<[string, string | null, string | number | null]>([
  ["not JSON", "{", null],
  ["nothing", "", null],
  ["a list", "[1]", null],
  ["null", "null", null],
  ["too long", null, null],
  ["neither text nor turns", '{"id":"a"}', "a"],
  ["both text and turns", '{"id":"a","text":"x","turns":[]}', "a"],
  ["a text that is a number", '{"id":"a","text":5}', "a"],
  ["no turn at all", '{"id":3,"turns":[]}', 3],
  ["a role that nobody has", '{"id":"a","turns":[{"role":"user","text":"x"}]}', "a"],
  ["a turn without a text", '{"id":"a","turns":[{"role":"bot"}]}', "a"],
  ["an id that is an object", '{"id":{},"text":"x"}', null],
  ["a hundred thousand brackets", "[".repeat(100_000), null],
])("%s is refused with its id and a sentence", ([, line, id]) => {
  const parsed = parseInput(line);
  expect(parsed).toMatchObject({ ok: false, error: { id } });
  expect(parsed.ok ? "" : parsed.error.error).toMatch(/\.$/);
});
