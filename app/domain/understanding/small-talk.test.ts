import { expect, test } from "vitest";
import { asksAboutBot } from "./about-bot.ts";
import { replyToOffer } from "./offer-reply.ts";
import { saidHelped } from "./said-helped.ts";
import { smallTalk } from "./small-talk.ts";

const talk: [string, ReturnType<typeof smallTalk>][] = [
  ["Hi", "greeting"],
  ["hello there!", "greeting"],
  ["Good morning team", "greeting"],
  ["hey, how are you?", "greeting"],
  ["Buenos días", "greeting"],
  ["Grüß Gott", null],
  ["thanks a lot", "thanks"],
  ["ok thank you so much", "thanks"],
  ["merci beaucoup", "thanks"],
  ["bye", "goodbye"],
  ["hi where is my order", null],
  ["thanks but it is still broken", null],
  ["", null],
];
test.for(talk)("“%s” as small talk is %s", ([text, expected]) => {
  expect(smallTalk(text)).toBe(expected);
});

const helped: [string, boolean][] = [
  ["that helped, thanks", true],
  ["great, problem solved", true],
  ["this is exactly what I needed", true],
  ["perfect, no more questions", true],
  ["got it", true],
  ["that did not help", false],
  ["it worked but now it is broken", false],
  ["nothing helped", false],
  ["can you help me", false],
  ["where is my order", false],
];
test.for(helped)("“%s” said that it helped: %s", ([text, expected]) => {
  expect(saidHelped(text)).toBe(expected);
});

const replies: [string, ReturnType<typeof replyToOffer>][] = [
  ["yes", "yes"],
  ["Yes please!", "yes"],
  ["ok sure", "yes"],
  ["yes, connect me to a person", "yes"],
  ["that would be great", "yes"],
  ["👍", "yes"],
  ["sí, por favor", "yes"],
  ["ja gerne", "yes"],
  ["no", "no"],
  ["no thanks", "no"],
  ["not now", "no"],
  ["I'm good, thanks", "no"],
  ["nein danke", "no"],
  ["no my order number is 4521", null],
  ["yes but first tell me where my parcel is and why it takes so long to arrive here", null],
  ["where is my parcel", null],
];
test.for(replies)("“%s” answers an offer with %s", ([text, expected]) => {
  expect(replyToOffer(text)).toBe(expected);
});

const about: [string, ReturnType<typeof asksAboutBot>][] = [
  ["what can you do?", "what-it-can"],
  ["Show me the main menu", "what-it-can"],
  ["help", "what-it-can"],
  ["are you a real person?", "what-it-is"],
  ["am I talking to a bot", "what-it-is"],
  ["help me return this", null],
];
test.for(about)("“%s” about the bot is %s", ([text, expected]) => {
  expect(asksAboutBot(text)).toBe(expected);
});
