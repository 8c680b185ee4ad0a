import fc from "fast-check";
import { expect, test } from "vitest";
import { findAnswer, indexKnowledge } from "./knowledge.ts";
import { passagesOf } from "./passages.ts";
import { SAMPLE_ARTICLES } from "./sample-articles.ts";

const index = indexKnowledge(SAMPLE_ARTICLES);

const answered: [string, string, string][] = [
  ["Where is my order?", "Shipping policy", "tracking link"],
  ["track my pakcage pls", "Shipping policy", "tracking link"],
  ["i have not received my order till today", "Shipping policy", "8 working days"],
  ["how long does delivery take", "Shipping policy", "2 to 4 working days"],
  ["do you ship to Hungary", "Shipping policy", "27 countries"],
  ["I want my money back", "Refund policy", "refund you within 5 working days"],
  ["Refund not received", "Refund policy", "refund you within 5 working days"],
  ["Any return poliCy", "Refund policy", "within 30 days"],
  ["the bottle arrived broken", "Refund policy", "photo"],
  ["COD", "Questions and answers", "cash on delivery"],
  ["can I pay with paypal", "Questions and answers", "PayPal"],
  ["Kindly cancle my order", "Questions and answers", "until it is packed"],
  ["i wanna change shipping address", "Questions and answers", "Edit address"],
  ["give me my duplicate bill", "Questions and answers", "invoice"],
  ["How to know if product is orignal", "Questions and answers", "batch number"],
  ["Refral code", "Questions and answers", "Refer a friend"],
  ["my money has been deducted but there is no order", "Questions and answers", "30 minutes"],
  ["Can I visit your store", "Contact us", "do not have a shop"],
  ["customer care number", "Contact us", "0800"],
];
test.for(answered)("“%s” is answered from %s", ([question, title, part]) => {
  const answer = findAnswer(index, question);
  expect(answer?.source.title).toBe(title);
  expect(answer?.text).toContain(part);
  expect(answer?.match).toBeLessThanOrEqual(1);
});

const notCovered = [
  "what is the capital of France",
  "tell me a joke",
  "Best mass gainer??",
  "I want a diet chart prepared for me",
  "Are you delivering in lock down?",
  "how is covid impacting your delivery",
  "I got fake product",
  "I have received an expired product",
  "i want to become a seller",
  "do you have gift cards",
  "is there a student discount",
  "what are the ingredients of the whey",
  "asdf qwer",
  "",
  "?!",
];
test.for(notCovered)("“%s” is not answered", (question) => {
  expect(findAnswer(index, question)).toBeNull();
});

test("an answer is one to three whole sentences of one article, and never too long", () => {
  const known = SAMPLE_ARTICLES.flatMap(passagesOf).map(({ sentences }) => sentences.join(" "));
  const words = fc.constantFrom(
    ..."where is my order refund return late parcel pay cash cancel address bill code shop open".split(" "),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (question) => {
      const answer = findAnswer(index, question.join(" "));
      if (answer === null) return;
      expect(answer.text.length).toBeLessThanOrEqual(420);
      expect(known.some((passage) => passage.includes(answer.text))).toBe(true);
    }),
  );
});

test("a shop without articles answers nothing", () => {
  expect(findAnswer(indexKnowledge([]), "where is my order")).toBeNull();
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
      findAnswer(index, text);
    }),
    { numRuns: 50 },
  );
});
