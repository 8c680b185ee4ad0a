import { expect, test } from "vitest";
import { worthAsking } from "./worth-asking.ts";

test.for([
  "Where is my order?",
  "refund",
  "shipping to norway",
  "my parcel [order number] has not arrived",
  "How do I return these shoes? My mail is [e-mail]",
  "Wann kommt mein Paket an?",
  "does it contain thc",
])("%s", (text) => {
  expect(worthAsking(text)).toBe(true);
});

test.for([
  "hi",
  "Hello there, good morning!",
  "thanks a lot",
  "yes please",
  "ok",
  "[e-mail]",
  "my order number is [order number]",
  "[phone number] [name]",
  "I want to talk to a person",
  "????",
  "",
  "no",
])("not: %s", (text) => {
  expect(worthAsking(text)).toBe(false);
});
