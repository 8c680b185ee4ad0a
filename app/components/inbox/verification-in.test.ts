import { expect, test } from "vitest";
import type { Line } from "#app/contract/line.ts";
import { verificationIn } from "./verification-in.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
const opened: Line = { seq: 1, type: "shopper.verified", at: at(0), author: "system", orderName: "#4521" };
const said = (minutes: number): Line => ({
  ...{ seq: 2, type: "message.posted", at: at(minutes), author: "shopper", text: "Hello" },
});

test.for<[string, boolean, Line[], number, string]>([
  ["signed in, whatever else", true, [], 0, "Signed in"],
  ["nobody we know", false, [said(0)], 0, "Not verified"],
  ["by a code", false, [opened], 29, "Code: #4521"],
  ["by a code that has run out", false, [opened], 30, "Not verified"],
  ["by a code, before what was said last, by a slow clock", false, [opened, said(31)], 5, "Not verified"],
  ["by a code, as long as they write", false, [opened, said(20)], 49, "Code: #4521"],
])("the agent sees who it is: %s", ([, signedIn, lines, minutes, text]) => {
  expect(verificationIn({ signedIn }, lines, NOON + minutes * 60_000).text).toBe(text);
});
