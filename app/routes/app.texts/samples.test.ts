import { expect, test } from "vitest";
import { EDITABLE_TEXTS } from "#app/domain/words/editable-texts.ts";
import { CHAT_LANGUAGES } from "#app/domain/words/languages.ts";
import { preview } from "./samples.ts";

test.for(CHAT_LANGUAGES)(
  "the preview in %s can fill in every variable that a sentence may use",
  (language) => {
    const used = new Set(EDITABLE_TEXTS.flatMap(({ variables }) => variables));
    const bare = [...used].filter((name) => {
      const shown = preview(`{${name}}`, language);
      return shown === `{${name}}` || shown === language;
    });
    expect(bare).toEqual([]);
  },
);

test("a variable that does not exist stays visible in the preview", () => {
  expect(preview("You are number {place}, {nam}.", "en")).toBe("You are number 2, {nam}.");
});

test("the preview speaks the language of the text", () => {
  expect(preview("Wir sind {opens} da.", "de")).toBe("Wir sind morgen um 09:00 Uhr da.");
});
