import { expect, test } from "vitest";
import { shopWords } from "./shop-words.ts";
import { STANDARD_TEXTS } from "./standard-texts.ts";

const own = { en: { "bot.thanks": "Gladly." }, de: { "bot.goodbye": "Tschüss!" } };
const wordsIn = shopWords(own);

test("the shop's own text in a language wins there and nowhere else", () => {
  expect(wordsIn("de")("bot.goodbye")).toBe("Tschüss!");
  expect(wordsIn("de-AT")("bot.goodbye")).toBe("Tschüss!");
  expect(wordsIn("fr")("bot.goodbye")).toBe(STANDARD_TEXTS.fr["bot.goodbye"]);
  expect(wordsIn("de")("bot.thanks")).toBe(STANDARD_TEXTS.de["bot.thanks"]);
});

test("English stands in for a language that the chat does not speak, with the shop's own words", () => {
  for (const tag of [null, "en-GB", "sv", ""]) expect(wordsIn(tag)("bot.thanks")).toBe("Gladly.");
});

test("what only the team reads is said in English in every language", () => {
  expect(wordsIn("it")("reason.regulated")).toBe(wordsIn("en")("reason.regulated"));
});

test("words are made once, however often they are asked for", () => {
  expect(wordsIn("pt-BR")).toBe(wordsIn("pt"));
});
