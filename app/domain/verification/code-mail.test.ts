import { expect, test } from "vitest";
import english from "../../../locales/en.json" with { type: "json" };
import { makeWords } from "#app/domain/words.ts";
import { codeMail } from "./code-mail.ts";

const mail = (more: Partial<Parameters<typeof codeMail>[0]> = {}) =>
  codeMail({
    ...{
      code: "042137",
      orderName: "#4521",
      shopName: "North",
      language: "en",
      words: makeWords(english, {}),
    },
    ...more,
  });

test("the mail says what the code is for, how long it is good and that nobody will ask for it", () => {
  expect(mail().text).toBe(
    [
      "To confirm in the chat of North that order #4521 is yours, enter this code there. It is good for 10 minutes:",
      "042137",
      "The code works once. If you did not ask for it, there is nothing to do: without it nobody sees the order. North never asks for it by phone or e-mail.",
    ].join("\n\n"),
  );
});

test("the subject, which shows on locked screens, has neither code nor order", () => {
  const { subject } = mail({ shopName: "North\r\nBcc: all@example.com" });
  expect(subject).toBe("Your code for the chat with North Bcc: all@example.com");
});

test("what a shop or an order is called is text and no markup", () => {
  const { html } = mail({ shopName: "<b>North</b>", orderName: "#<i>1</i>" });
  expect(html).not.toMatch(/<b>North|<i>/);
  expect(html).toContain("&lt;b&gt;North");
});
