import { expect, test } from "vitest";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { readTopic } from "./read-topic.ts";
import { shippedTopicOf } from "./shipped-topic.ts";
import { trainTopics } from "./train-topics.ts";

const said: [string, Topic | null][] = [
  ["where is my order", "order-status"],
  ["mera refund kab aayega", "refund"],
  ["the lid came cracked", "damaged-item"],
  ["can I pay in three monthly parts", "instalments"],
  ["there is a charge from you that I don't recognise", "fraud"],
  ["will I fail a drug test with this", "legality"],
  ["do you have the certificate of analysis of my batch", "lab-results"],
  ["I get a rash since I use it", "side-effects"],
  ["can you make one with my own design", "custom-order"],
  ["marked as delivered but nothing is here", "not-received"],
  ["¿dónde está mi pedido?", "order-status"],
  ["hi there", null],
  ["thanks a lot", null],
  ["I want to talk to a human", null],
  ["my name is anna", null],
  ["what is the capital of france", null],
  ["не знаю", null],
  ["", null],
];
test.for(said)("without any set-up, “%s” is about %s", ([text, name]) => {
  expect(shippedTopicOf(text)?.name ?? null).toBe(name);
});

test("the shop's own topic comes first, and one that Baton brings where the shop taught none", () => {
  const own = trainTopics([
    { text: "where is my order", intent: "Whereabouts" },
    { text: "track my parcel", intent: "Whereabouts" },
  ]);

  expect(readTopic("where is my parcel", own)).toMatchObject({ name: "Whereabouts", of: "shop" });
  expect(readTopic("I forgot my password", own)).toMatchObject({ name: "password", of: "baton" });
  expect(readTopic("where is my parcel", null)).toMatchObject({ name: "order-status", of: "baton" });
  expect(readTopic("good evening", own)).toBeNull();
});
