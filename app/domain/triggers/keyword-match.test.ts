import { cpuMs } from "../../../tests/support/cpu-time.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findKeywords, matchKeywords } from "./keyword-match.ts";

const LISTED = [
  "fraud",
  "lawyer",
  "chargeback",
  "allergic reaction",
  "side effect",
  "dose",
  "Betrüger",
  "sue",
];

const hits: [string, string[]][] = [
  ["This is FRAUD", ["fraud"]],
  ["frаud with a Cyrillic a", ["fraud"]],
  ["ｆｒａｕｄ", ["fraud"]],
  ["fra\u200Bud", ["fraud"]],
  ["fráúd", ["fraud"]],
  ["f r a u d", ["fraud"]],
  ["f.r.a.u.d", ["fraud"]],
  ["fr4ud", ["fraud"]],
  ["fruad", ["fraud"]],
  ["fraaaud", ["fraud"]],
  ["I will call my l@wyers!", ["lawyer"]],
  ["a charge-back", ["chargeback"]],
  ["𝕗𝕣𝕒𝕦𝕕 🅵🆁🅰🆄🅳 🇫🇷🇦🇺🇩", ["fraud"]],
  ["ϝΓαυδ, and fr@ud", ["fraud"]],
  ["f҉r҉a҉u҉d", ["fraud"]],
  ["Iawyer", ["lawyer"]],
  ["1awy3r", ["lawyer"]],
  ["phraud", ["fraud"]],
  ["l*wyer", ["lawyer"]],
  ["fra-ud", ["fraud"]],
  ["char geback", ["chargeback"]],
  ["$u3 y0u", ["sue"]],
  ["sideeffect", ["side effect"]],
  ["s1d3\n3ff3ct", ["side effect"]],
  ["chargbeack", ["chargeback"]],
  ["chargebak", ["chargeback"]],
  ["I had an allergic   reaction.", ["allergic reaction"]],
  ["any side-effects?", ["side effect"]],
  ["BETRUGER", ["Betrüger"]],
  ["I will sue you over this fraud", ["fraud", "sue"]],
];
test.for(hits)("“%s” contains %j", ([text, expected]) => {
  expect(matchKeywords(LISTED, text)).toEqual(expected);
});

const misses = [
  "a base layer",
  "he was defrauding",
  "dosette box",
  "issue with my order",
  "my order 4521",
  "an allergic friend had a reaction",
  "tissue",
  "model D053, size 5 U 3",
  "should it fra.me",
  "ϝ",
  "",
];
test.for(misses)("“%s” contains none", (text) => {
  expect(matchKeywords(LISTED, text)).toEqual([]);
});

test("a word in another script is found in its sentence, and its look-alike letters are no disguise there", () => {
  const listed = ["рост", "欺诈", "scam"];
  expect(matchKeywords(listed, "Какой рост?")).toEqual(["рост"]);
  expect(matchKeywords(listed, "рост")).toEqual(["рост"]);
  expect(matchKeywords(listed, "这是欺诈行为")).toEqual(["欺诈"]);
  expect(matchKeywords(listed, "this is ѕсам")).toEqual(["scam"]);
});

test("a real word is no slip for a listed one", () => {
  expect(matchKeywords(["swelling", "exploded"], "are you selling it, as I explored")).toEqual([]);
  expect(matchKeywords(["swelling", "exploded"], "it is sweling and has explodde")).toEqual([
    "swelling",
    "exploded",
  ]);
});

const disguise = fc.constantFrom(
  (word: string) => word.toUpperCase(),
  (word: string) => [...word].join("\u200B"),
  (word: string) => [...word].join("\u00AD"),
  (word: string) => [...word].join(" "),
  (word: string) => [...word].join("."),
  (word: string) => [...word].map((letter) => `${letter}\u0301`).join(""),
  (word: string) => [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)).join(""),
  (word: string) => word.replaceAll("a", "а").replaceAll("e", "е"),
  (word: string) => word.replaceAll("a", "4").replaceAll("e", "3"),
);
test("no disguise hides a listed word, wherever it stands", () => {
  const around = fc.constantFrom("", "this is ", "please stop 12 ", "¡Hola! ");
  fc.assert(
    fc.property(
      fc.constantFrom("fraud", "lawyer", "chargeback"),
      disguise,
      around,
      around,
      (word, hide, before, after) => {
        expect(matchKeywords(LISTED, `${before}${hide(word)} ${after}`)).toContain(word);
      },
    ),
  );
});

test("the words are quoted as they stand in the text", () => {
  expect(findKeywords(LISTED, "Is it f.r.a.u.d, my ｌawyer? Side\neffects!")).toEqual([
    { listed: "fraud", words: "f.r.a.u.d" },
    { listed: "lawyer", words: "ｌawyer" },
    { listed: "side effect", words: "Side\neffects" },
  ]);
});

test("no text makes it throw or take long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 4_000 }), (text) => {
      expect(cpuMs(() => matchKeywords(LISTED, text))).toBeLessThan(200);
    }),
    { numRuns: 50 },
  );
});
