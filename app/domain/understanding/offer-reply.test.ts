import { expect, test } from "vitest";
import { replyToOffer } from "./offer-reply.ts";

const replies: [string, ReturnType<typeof replyToOffer>][] = [
  ["go for it", "yes"],
  ["sounds great", "yes"],
  ["ja, das wäre toll", "yes"],
  ["no, I want a human", "yes"],
  ["no, connect me now", "yes"],
  ["no need to connect me", "no"],
  ["I can wait", "no"],
  ["no, what about my refund", null],
  ["maybe", null],
];
test.for(replies)("“%s” answers an offer with %s", ([text, expected]) => {
  expect(replyToOffer(text)).toBe(expected);
});
