import { expect, test } from "vitest";
import { turnsPasted } from "./pasted.ts";

test("a message without a speaker is one turn of a shopper, however many lines it has", () => {
  expect(turnsPasted("Hello,\n\nwhere is my order?\n")).toEqual([
    { role: "customer", text: "Hello,\n\nwhere is my order?" },
  ]);
});

test("a pasted conversation is taken apart by who speaks, in any case, and goes on over lines", () => {
  expect(
    turnsPasted("Customer: Hi\nBOT: Hello!\nHow can I help?\nshopper> where is #1001\nAgent: Let me see"),
  ).toEqual([
    { role: "customer", text: "Hi" },
    { role: "bot", text: "Hello!\nHow can I help?" },
    { role: "customer", text: "where is #1001" },
    { role: "agent", text: "Let me see" },
  ]);
});

test("nothing typed is nothing said", () => {
  expect(turnsPasted(" \n\n")).toEqual([]);
  expect(turnsPasted("Customer:   ")).toEqual([]);
});
