import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { asksForPerson, wantsPerson } from "./asks-for-person.ts";

const asking = [
  "I want to talk to a human",
  "can i speak to someone please",
  "AGENT!!!",
  "give me a real person",
  "connect me to your supervisor",
  "Is there anybody there who can help?",
  "can somebody else take a look",
  "I dont wanna talk to a bot",
  "no, i want to talk to human",
  "you aren't helpful, I want to speak to a bloody assistant",
  "nevermind.... you're not human ... I need to talk to a live person",
  "I need someone from customer care",
  "call me back please",
  "are there also humans working for your company?",
  "I'd rather discuss my order with one of your colleagues",
  "I've been waiting 3 weeks, put me through to a manager",
  "why am I talking to a machine",
  "stop sending automatic answers",
  "have someone call me",
];
test.for(asking)("“%s” asks for a person", (text) => {
  expect(wantsPerson(text)).toMatchObject({ decision: true });
});

const hadEnough = [
  "Useless",
  "You guys are useless",
  "This bot is useless",
  "you are not helping me",
  "You don't understand",
  "No one is answering",
  "Call centre not picking up",
  "pathetic service",
  "I want to raise a complaint",
  "this is urgent!!",
  "stop wasting my time",
  "you keep repeating the same thing",
  "forget it",
  "I want talk",
];
test.for(hadEnough)("“%s” has had enough of the bot", (text) => {
  expect(asksForPerson(text)).not.toBeNull();
});

const mistyped = [
  "i wnat to tlk to a humna",
  "pls conect me to agnet",
  "coustmer srvice",
  "speak tosomebody",
  "AGENTTTTT",
  "I want to tаlk to a humаn",
  "t\u200Balk to an age\u200Bnt",
];
test.for(mistyped)("“%s” is read although it is mistyped", (text) => {
  expect(asksForPerson(text)).not.toBeNull();
});

const elsewhere = [
  "quiero hablar con una persona",
  "¿Me puedes pasar con un agente, por favor?",
  "No quiero hablar con un robot",
  "je veux parler à un conseiller",
  "Passez-moi quelqu'un s'il vous plaît",
  "vous ne comprenez pas ma question",
  "Ich möchte mit einem Menschen sprechen",
  "kann ich bitte mit einem Mitarbeiter reden",
  "Verbinden Sie mich mit dem Kundenservice",
  "quero falar com um atendente",
  "alguém pode me ajudar?",
  "voglio parlare con un operatore",
  "c'è qualcuno?",
  "ik wil een medewerker spreken",
  "mujhe kisi se baat karni hai",
];
test.for(elsewhere)("“%s” asks for a person in another language", (text) => {
  expect(asksForPerson(text)).not.toBeNull();
});

const notAsking = [
  "Where is my order?",
  "my order is late, this is unacceptable",
  "I do not need an agent",
  "no need to connect me, thanks",
  "do I have to talk to someone to cancel",
  "are you a human?",
  "am I talking to a human?",
  "the delivery agent did not call me",
  "I spoke to an agent yesterday",
  "talk to you later",
  "tell the driver to call me",
  "please call me Maxine",
  "pls give me customer care no",
  "what are your call centre timings",
  "how do I contact customer support",
  "can I become an agent for your brand",
  "which cleaning agent is safe for it",
  "executive office chair",
  "can someone else pick up my parcel",
  "a tent for 4 people",
  "real human hair",
  "stop sending me newsletters",
  "this charger is useless",
  "I'm done, thanks",
  "No necesito hablar con nadie",
  "ich brauche keinen Mitarbeiter",
  "c'est un cadeau pour quelqu'un",
  "posso falar em português?",
  "koi discount hai kya",
];
test.for(notAsking)("“%s” does not ask for a person", (text) => {
  expect(asksForPerson(text)).toBeNull();
});

test("the words that a wish rests on are the shopper's own", () => {
  expect(asksForPerson("My parcel is lost. Can I talk to your manager? Thanks!")).toBe(
    "talk to your manager",
  );
});

test("a wish that is declined or told of is surely none", () => {
  expect(wantsPerson("I spoke to an agent yesterday").score).toBeLessThanOrEqual(0.05);
});

const long: [string, boolean][] = [
  [`${"i want to get to the and a the to ".repeat(4_000)} talk to a human`, true],
  ["a".repeat(16_384), false],
  ["to talk with a ".repeat(1_100), false],
  ["😀".repeat(8_192), false],
  ["مرحبا كيف aб ".repeat(1_200), false],
  ["\ud800".repeat(16_384), false],
  ["mit einem mit quiero con je veux un ".repeat(450), false],
];
test.for(long)("a long message is read in a moment", ([text, wants]) => {
  expect(cpuMs(() => expect(wantsPerson(text).decision).toBe(wants))).toBeLessThan(250);
});
