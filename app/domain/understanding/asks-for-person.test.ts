import { expect, test } from "vitest";
import { asksForPerson } from "./asks-for-person.ts";

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
  "I want to tаlk to a humаn",
  "t\u200Balk to an age\u200Bnt",
  "nevermind.... you're not human ... I need to talk to a live person",
  "Useless",
  "You guys are useless",
  "This bot is useless",
  "No one is answering",
  "Call centre not picking up",
  "pathetic service",
  "I want to raise a complaint",
  "this is urgent!!",
  "stop wasting my time",
  "call me back please",
  "someone from customer care",
  "I am done with you",
  "you keep repeating the same thing",
  "I want talk",
  "is there anyone?",
  "are there also humans working for your company?",
];
test.for(asking)("“%s” asks for a person", (text) => {
  expect(asksForPerson(text)).not.toBeNull();
});

const elsewhere = [
  "quiero hablar con una persona",
  "¿Me puedes pasar con un agente, por favor?",
  "No quiero hablar con un robot",
  "je veux parler à un conseiller",
  "Passez-moi quelqu'un s'il vous plaît",
  "Ich möchte mit einem Menschen sprechen",
  "kann ich bitte mit einem Mitarbeiter reden",
  "Verbinden Sie mich mit dem Kundenservice",
  "quero falar com um atendente",
  "preciso falar com uma pessoa",
  "voglio parlare con un operatore",
  "vorrei parlare con qualcuno",
];
test.for(elsewhere)("“%s” asks for a person in another language", (text) => {
  expect(asksForPerson(text)).not.toBeNull();
});

const notAsking = [
  "Where is my order?",
  "I do not need an agent",
  "no need for a person, thanks",
  "are you a human?",
  "am I talking to a human?",
  "the delivery agent did not call me",
  "pls give me customer care no",
  "what is your contact number",
  "How many times can I use the code?",
  "do you have customer support hours",
  "can I become an agent for your brand",
  "is this made for people with sensitive skin",
  "No necesito hablar con nadie",
  "ich brauche keinen Mitarbeiter",
  "please cancel my order",
  "do you ship to Germany",
  "best protein for real results",
  "my size is small, will it fit",
  "is there any side effects",
  "Is there a delay in delivery?",
  "are there any discounts",
  "is someone else using my card",
];
test.for(notAsking)("“%s” does not ask for a person", (text) => {
  expect(asksForPerson(text)).toBeNull();
});

test("a very long message is read in a moment", () => {
  const text = `${"i want to get to the and a the to ".repeat(4_000)} talk to a human`;
  const started = performance.now();
  expect(asksForPerson(text)).not.toBeNull();
  expect(performance.now() - started).toBeLessThan(250);
});
