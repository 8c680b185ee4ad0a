import { expect, test } from "vitest";
import { askedIn, type AskedLine } from "./asked-in.ts";

const says = (text: string): AskedLine => ({ kind: "customer", text });
const bot = (what: "answer" | "not-known" | "other"): AskedLine => ({ kind: "bot", says: what });
const HANDOFF: AskedLine = { kind: "handoff" };

test("questions come masked, with what came of each; greetings do not", () => {
  expect(
    askedIn([
      says("hi"),
      bot("other"),
      says("Where is order #4521?"),
      bot("answer"),
      says("Do you ship to Norway?"),
      bot("not-known"),
      says("And how much is shipping to Oslo?"),
      bot("other"),
      HANDOFF,
      says("Where is my refund?"),
    ]),
  ).toEqual([
    { text: "Where is order [order number]?", outcome: "answered" },
    { text: "Do you ship to Norway?", outcome: "not-known" },
    { text: "And how much is shipping to Oslo?", outcome: "handed-over" },
  ]);
});

test("a long message is cut after a word", () => {
  const [asked] = askedIn([says(`Where is my parcel? ${"It should be here. ".repeat(40)}`)]);
  expect(asked?.text.length).toBeLessThan(310);
  expect(asked?.text).toMatch(/\w\.? …$/);
});

test("what people answered from the start is asked, and tells nothing of an assistant", () => {
  expect(askedIn([says("Where is my parcel?"), { kind: "person" }, says("And my refund?")])).toEqual([
    { text: "Where is my parcel?", outcome: "untold" },
  ]);
});
