import { expect, test } from "vitest";
import { ownCount, ownIn, refusedText, writeText } from "./own-texts.ts";

const none = { texts: {}, textsByLanguage: {} };
const some = { texts: { a: "A" }, textsByLanguage: { de: { a: "Ah", b: " " } } };

test("each language has its own sentences, English its own part", () => {
  expect(writeText(none, { language: "en", key: "a", body: "A" })).toEqual({ ...none, texts: { a: "A" } });
  expect(writeText(some, { language: "fr", key: "a", body: "Ha" })).toEqual({
    ...some,
    textsByLanguage: { ...some.textsByLanguage, fr: { a: "Ha" } },
  });
  expect([ownIn(some, "en"), ownIn(some, "de"), ownIn(some, "fr")]).toEqual([
    { a: "A" },
    { a: "Ah", b: " " },
    {},
  ]);
});

test("a language whose last sentence went is still named, so that it is saved without any", () => {
  const once = writeText(some, { language: "de", key: "a", body: null });
  const twice = writeText(once, { language: "de", key: "b", body: null });
  expect(twice.textsByLanguage).toEqual({ de: {} });
});

test("an emptied sentence does not count as an own one", () => {
  expect([ownCount(some, "en"), ownCount(some, "de"), ownCount(some, "fr")]).toEqual([1, 1, 0]);
});

test("a refusal names the language and the sentence", () => {
  expect(refusedText("texts.bot.greeting")).toEqual({ language: "en", key: "bot.greeting" });
  expect(refusedText("textsByLanguage.de.wait.mail.ask")).toEqual({ language: "de", key: "wait.mail.ask" });
  expect([refusedText("queues.0.name"), refusedText(undefined)]).toEqual([null, null]);
});
