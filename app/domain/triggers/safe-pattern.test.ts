import { cpuMs } from "../../../tests/support/cpu-time.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literalOf } from "./pattern-literal.ts";
import { readPattern } from "./safe-pattern.ts";

const wordsIn = (source: string, text: string) => {
  const read = readPattern(source);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.find(text);
};

describe("a pattern that cannot run in linear time is refused", () => {
  const refused: [string, string][] = [
    ["(?=refund)x", "looks-around"],
    ["(?!refund)x", "looks-around"],
    ["(?<=a)b", "looks-around"],
    ["(?<!a)b", "looks-around"],
    ["(a)\\1", "back-reference"],
    ["(?P<word>a)\\k<word>", "back-reference"],
    ["(a{1000}){1000}", "too-big"],
    ["(?:a{100}){11}", "too-big"],
    ["(?:ab?c?){999}", "too-big"],
    ["a*", "matches-everything"],
    ["", "matches-everything"],
    ["order|", "matches-everything"],
    ["(order", "unreadable"],
    ["order**", "unreadable"],
    ["[z-a]", "unreadable"],
  ];
  test.for(refused)("%s: %s", ([source, code]) => {
    expect(readPattern(source)).toMatchObject({ ok: false, error: { code } });
  });
});

const found: [string, string, string | null][] = [
  ["cancel\\s+my\\s+order", "Please CANCEL  my order", "CANCEL  my order"],
  ["\\bRMA-\\d{4}\\b", "it is rma-1234.", "rma-1234"],
  ["(?-i:VAT)", "vat", null],
  ["ne(?:ver|w)t", "next", null],
  ["größe|taille", "welche GRÖßE? taille", "GRÖßE"],
  ["👍{2}", "👍👍👍", "👍👍"],
  ["^.$", "\ud83d", ""],
];
test.for(found)("“%s” in “%s” finds %s", ([source, text, words]) => {
  expect(wordsIn(source, text)).toBe(words);
});

test("a back-slash that is itself escaped is no back-reference", () => {
  expect(readPattern("a\\\\1")).toMatchObject({ ok: true });
});

test("what a match must contain is read from the pattern, and nothing where it is not sure", () => {
  const literals = Object.fromEntries(
    [
      "where is my (?:parcel|order) now",
      "colou?r chart",
      "ab+cde",
      "refund|return",
      "[abc]def[[:alpha:]ghi]jkl",
      "[]x]yzz",
      "a\\bcd\\x41ef\\p{Lu}ghij",
      "\\Qa|b\\Elong",
      "ΟΔΟΣ",
      "(?:abc)",
      "x{2,3}yz",
    ].map((source) => [source, literalOf(source)]),
  );
  expect(literals).toEqual({
    "where is my (?:parcel|order) now": "where is my ",
    "colou?r chart": "r chart",
    "ab+cde": "cde",
    "refund|return": "",
    "[abc]def[[:alpha:]ghi]jkl": "",
    "[]x]yzz": "yzz",
    "a\\bcd\\x41ef\\p{Lu}ghij": "ghij",
    "\\Qa|b\\Elong": "",
    "ΟΔΟΣ": "οδο",
    "(?:abc)": "",
    "x{2,3}yz": "yz",
  });
});

test("no match is without the letters that were said to be sure", () => {
  const part = fc.constantFrom("ab", "c+", "d?", "(?:ef|g)", "[hi]", "\\d", "j{2}", " ", ".", "k*", "|");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.stringMatching(/^[a-k0-9 ]{0,12}$/), (parts, text) => {
      const source = parts.join("");
      const read = readPattern(source);
      const found = read.ok ? read.value.find(text) : null;
      if (found !== null) expect(found.toLowerCase()).toContain(literalOf(source));
    }),
    { numRuns: 2_000 },
  );
});

test("what a backtracking engine would never finish takes no time", () => {
  const evil = ["(x+x+)+y", "(?:a|a)*b", "(?:a|aa)+$", "(.*)*=", "([a-z]+)*\\d"];
  for (const source of evil) {
    const search = () => ["x", "a", "\ud800", "🙂"].map((letter) => wordsIn(source, letter.repeat(16_000)));
    expect(cpuMs(search)).toBeLessThan(500);
  }
});
