import { expect, test } from "vitest";
import { makeWords } from "#app/domain/words.ts";
import german from "../../../locales/de.json" with { type: "json" };
import english from "../../../locales/en.json" with { type: "json" };
import { type Answer, answerMail } from "./answer-mail.ts";

const answer: Answer = {
  text: "Hello Maya,\n\na new tub leaves today.",
  agentName: "Anna",
  shopName: "North",
  url: "https://north.example",
  reason: "asked-for-person",
  issue: "A damaged item · order #4520 · got an item that is damaged · in their words: “broken seal”",
  language: "en",
  words: makeWords(english, {}),
};

test("a mail says what the person wrote, who wrote it, and how to write back", () => {
  const { text, html } = answerMail(answer);
  expect(text).toBe(
    "Hello Maya,\n\na new tub leaves today.\n\nAnna, North\n\nTo write back, open the chat on https://north.example in " +
      "the browser you wrote from: your conversation is still there. Replies to this e-mail are not read.",
  );
  expect(html).toContain("<p>Hello Maya,<br>\n<br>\na new tub leaves today.</p>");
  expect(html).toContain('<a href="https://north.example">https://north.example</a>');
});

const subjects: [string, Partial<Answer>, string][] = [
  ["topic and order", {}, "Your question to North: A damaged item, order #4520"],
  ["a topic alone", { issue: "Side effects · asks something" }, "Your question to North: Side effects"],
  ["no topic", { issue: "Topic not clear yet · in their words: “x”" }, "Your question to North"],
  ["an order alone", { issue: "Topic not clear yet · order #99" }, "Your question to North: #99"],
  [
    "in another language: no English topic",
    { language: "de", words: makeWords({ ...english, ...german }, {}) },
    "Ihre Frage an North: #4520",
  ],
  ["a regulated topic stays unsaid", { reason: "regulated" }, "Your question to North"],
  [
    "a shop with a line break",
    { shopName: "North\r\nBcc: all@example.com", issue: "" },
    "Your question to North Bcc: all@example.com",
  ],
  ["an order that is none", { issue: "Refund · order #1\nBcc: x" }, "Your question to North: Refund"],
];
test.for(subjects)("the subject: %s", ([, patch, subject]) => {
  expect(answerMail({ ...answer, ...patch }).subject).toBe(subject);
});

test("what a person, a shop or an address is called is text, not markup", () => {
  const evil = `<img src=x onerror="alert(1)">'&`;
  const { html } = answerMail({
    ...answer,
    text: evil,
    agentName: evil,
    shopName: evil,
    url: `https://x/"><b>`,
  });
  expect(html).not.toMatch(/<(?:img|b)\b/);
  expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&#39;&amp;/g)).toHaveLength(3);
});

test("a subject is never longer than a list of mails shows", () => {
  const { subject } = answerMail({ ...answer, shopName: "N".repeat(500) });
  expect(subject).toHaveLength(120);
});
