import { expect, test } from "vitest";
import { splitSuggestion } from "./suggestion.ts";

test("the reason behind a suggestion never reaches the shopper", () => {
  expect(
    splitSuggestion("“Hi Priya, I am looking at “#4521” now.” Why: customer of a chosen tier, VIP."),
  ).toEqual({
    message: "Hi Priya, I am looking at “#4521” now.",
    why: "Why: customer of a chosen tier, VIP.",
  });
});

test("a suggestion that is nothing but a message stays as it is", () => {
  expect(splitSuggestion("Hi Priya.")).toEqual({ message: "Hi Priya.", why: "" });
});
