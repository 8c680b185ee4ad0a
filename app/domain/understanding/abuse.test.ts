import { expect, test } from "vitest";
import { abuseOf } from "./abuse.ts";

const abusive = [
  "fuck you",
  "you stupid bot",
  "You are all idiots!",
  "shut up bitch",
  "i will kill you",
  "send nudes",
  "eres un idiota",
  "ta gueule",
  "du bist dumm",
  "vaffanculo",
];
test.for(abusive)("“%s” abuses whoever reads it", (text) => {
  expect(abuseOf(text).decision).toBe(true);
});

const innocent = [
  "where is my fucking order",
  "this shirt is shit",
  "ugly christmas sweater",
  "sexy red dress",
  "virgin olive oil",
  "your service is terrible",
  "I am so angry, you lost my parcel",
  "you are useless",
  "sorry for the dumb question",
  "6953201478",
  "",
];
test.for(innocent)("“%s” does not", (text) => {
  expect(abuseOf(text)).toMatchObject({ decision: false, words: [] });
});

test("the abusive words are named, once each", () => {
  expect(abuseOf("You idiot. You IDIOT, shut up").words.toSorted()).toEqual(["idiot", "shut up"]);
});
