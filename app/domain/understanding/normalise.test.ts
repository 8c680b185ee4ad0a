import { expect, test } from "vitest";
import { plain, wordsOf } from "./normalise.ts";

const cases: [string, string, string][] = [
  ["capitals and signs", "Don’t  WAIT!!", "dont wait"],
  ["full-width letters", "ｆｒａｕｄ", "fraud"],
  ["accents, composed or not", "re\u0301fund café", "refund cafe"],
  ["zero-width characters and soft hyphens", "fr\u200Ba\u00ADu\u2060d", "fraud"],
  ["Cyrillic letters that look Latin", "frаud", "fraud"],
  ["letters that Unicode keeps whole", "Straße Łódź", "strasse lodz"],
  ["styled letters", "𝐟𝐫𝐚𝐮𝐝", "fraud"],
  ["other scripts", "मेरा ऑर्डर", "मेरा ऑर्डर"],
  ["nothing but signs", "?!… 👍", ""],
];
test.for(cases)("%s read as plain words", ([, text, expected]) => {
  expect(plain(text)).toBe(expected);
});

test("a text without words has no words", () => {
  expect(wordsOf(" \u200B ")).toEqual([]);
});
