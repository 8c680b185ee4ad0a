import { describe, expect, test } from "vitest";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { type Conversation, fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { ConversationId, CustomerId, VisitorId } from "#app/domain/ids.ts";
import { shouldOffer } from "./about-order.ts";
import { mayAsk, MOST_ASKED } from "./attempts.ts";
import { codeFrom, codeIn, isGood, MOST_WRONG } from "./code.ts";
import { orderKey } from "./order-name.ts";
import { verificationOf } from "./verification-of.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const visitorId = VisitorId("v");
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const OPENED: EventBody = {
  type: "shopper.verified",
  author: "system",
  orderId: "4521",
  orderName: "#4521",
  customerId: null,
  until: at(30).toISOString(),
};
const OFFERED: EventBody = { type: "verification.offered", author: "system" };
const says = (text: string): EventBody => ({
  ...{ type: "message.posted", author: "shopper", visitorId, clientId: text, text },
});
const told: EventBody = {
  type: "message.posted",
  author: "bot",
  text: "Hello",
  bot: { kind: "small-talk" },
};

/** A log from what happened after so many minutes. */
function log(...happened: readonly (readonly [number, EventBody])[]): Conversation {
  const start = newConversation(ConversationId("c"), visitorId, null);
  return happened.reduce((it, [minutes, body]) => fold(it, number(it, [body], at(minutes))), start);
}

describe("what a code opens is closed again", () => {
  const everyTwenty = Array.from({ length: 80 }, (_, n) => [20 * n, says(`still here ${n}`)] as const);
  test.for<[string, Conversation, number, string]>([
    ["nothing was shown", log([0, says("It is #4521")]), 0, "unverified"],
    [
      "a code was only asked for",
      log([0, OFFERED], [1, says("#4521 maya@example.com 123456")]),
      1,
      "unverified",
    ],
    ["at once", log([0, OPENED]), 0, "code"],
    ["after 29 idle minutes", log([0, OPENED]), 29, "code"],
    ["after 30 idle minutes", log([0, OPENED]), 30, "unverified"],
    ["while they write", log([0, OPENED], [29, says("a")], [50, says("b")]), 79, "code"],
    ["30 minutes after they wrote last", log([0, OPENED], [29, says("a")]), 59, "unverified"],
    ["what ended stays ended", log([0, OPENED], [31, says("a")]), 32, "unverified"],
    ["others keep nothing open", log([0, OPENED], [29, told]), 31, "unverified"],
    ["a second code opens anew", log([0, OPENED], [40, OPENED]), 69, "code"],
    ["a whole day of writing", log([0, OPENED], ...everyTwenty), 24 * 60 - 1, "code"],
    ["longer than a day, whoever writes", log([0, OPENED], ...everyTwenty), 24 * 60, "unverified"],
  ])("%s", ([, it, minutes, level]) => {
    expect(verificationOf(it, at(minutes)).level).toBe(level);
  });

  test("Shopify's signature counts before a code", () => {
    const it = { ...log([0, OPENED]), customerId: CustomerId("77") };
    expect(verificationOf(it, NOON)).toEqual({ level: "signed-in", customerId: "77" });
  });
});

describe("a code is offered to whoever speaks of an order", () => {
  test.for<[string, Conversation, string, boolean]>([
    ["a number", log(), "where is my order #4521", true],
    ["a parcel", log(), "My parcel has not arrived", true],
    ["something else", log(), "Do you ship to Norway?", false],
    ["told already", log([0, OFFERED]), "where is my order #4521", false],
    ["shown already", log([0, OFFERED], [1, OPENED]), "where is my order #4521", false],
    ["shown, and over since", log([-99, OFFERED], [-98, OPENED]), "where is my order #4521", true],
    ["what only people speak of", log(), "order #4521 gave me a severe allergic reaction", false],
  ])("%s", ([, it, text, isOffered]) => {
    expect(shouldOffer(it, { text, rules: [], now: at(2) })).toBe(isOffered);
  });

  test("not to somebody who is signed in", () => {
    const it = newConversation(ConversationId("c"), visitorId, CustomerId("77"));
    expect(shouldOffer(it, { text: "where is my order #4521", rules: [], now: NOON })).toBe(false);
  });
});

describe("the limits", () => {
  test.for(Object.entries(MOST_ASKED))("%s: %i and no more", ([limit, most]) => {
    const none = { byVisitor: 0, fromAddress: 0, forOrder: 0, inShop: 0 };
    expect([mayAsk({ ...none, [limit]: most - 1 }), mayAsk({ ...none, [limit]: most })]).toEqual([
      true,
      false,
    ]);
  });

  const fresh = { askedAt: NOON, wrongTries: 0, isSent: true, isUsed: false };
  test.for<[string, Partial<typeof fresh>, number, boolean]>([
    ["is good for ten minutes", {}, 9.99, true],
    ["and not longer", {}, 10, false],
    ["survives four wrong tries", { wrongTries: MOST_WRONG - 1 }, 1, true],
    ["and not five", { wrongTries: MOST_WRONG }, 1, false],
    ["is used once", { isUsed: true }, 1, false],
    ["that was never sent is never right", { isSent: false }, 1, false],
  ])("a code %s", ([, more, minutes, expected]) => {
    expect(isGood({ ...fresh, ...more }, at(minutes))).toBe(expected);
  });
});

test.for<[string, string | null]>([
  ["#4521", "4521"],
  [" 4521 ", "4521"],
  ["№ 4521", "4521"],
  ["btn-4521/2", "BTN-4521/2"],
  ["＃４５２１", "4521"],
  ["order", null],
  ["", null],
  ["4521 or 4522", null],
  ['4521" OR name:*', null],
  ["1".repeat(41), null],
])("“%s” is looked up as %s", ([typed, key]) => {
  expect(orderKey(typed)).toBe(key);
});

test("a code keeps its zeros, and is read as people write it", () => {
  expect(codeFrom(42)).toBe("000042");
  expect(["000042", "000 042", "000-042", " ００００４２"].map(codeIn)).toEqual(Array(4).fill("000042"));
  expect(["42", "0000421", "abcdef", ""].map(codeIn)).toEqual([null, null, null, null]);
});
