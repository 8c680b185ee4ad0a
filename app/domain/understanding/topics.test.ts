import { expect, test } from "vitest";
import type { Topic } from "./topic-phrases.ts";
import { topicsOf } from "./topics.ts";

const cases: [string, Topic | null][] = [
  ["Where is my order?", "order-status"],
  ["my parcel has still not arrived", "late-delivery"],
  ["I havent received my refund it has been many days", "refund"],
  ["I want to send it back", "return"],
  ["Can you please change the address?", "address-change"],
  ["Want COD option", "cash-on-delivery"],
  ["do you ship to Canada", "international"],
  ["Money deducted but order not placed", "payment-failed"],
  ["give me my duplicate bill", "invoice"],
  ["I got fake product", "fake-received"],
  ["are your products genuine", "authenticity"],
  ["how long does delivery take", "delivery-time"],
  ["kann ich die Bestellung stornieren", "cancel-order"],
  ["what is the capital of France", null],
];
test.for(cases)("“%s” is about %s", ([text, topic]) => {
  expect(topicsOf(text)[0] ?? null).toBe(topic);
});
