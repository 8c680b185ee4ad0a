import { expect, test } from "vitest";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { sayOpening } from "./say-opening.ts";

const words = makeWords(english, {});
const friday = new Date("2026-03-06T16:00:00Z");

test.for([
  ["2026-03-06T18:30:00Z", "Europe/Paris", "today at 19:30 CET"],
  ["2026-03-07T08:00:00Z", "Europe/Paris", "tomorrow at 09:00 CET"],
  ["2026-03-09T08:00:00Z", "Europe/Paris", "on Monday at 09:00 CET"],
  ["2026-03-30T07:00:00Z", "Europe/Paris", "on 30 March at 09:00 CEST"],
  ["2026-03-06T22:30:00Z", "Asia/Kolkata", "tomorrow at 04:00 GMT+5:30"],
  ["2026-03-09T08:00:00Z", "Not/AZone", "on Monday at 08:00 UTC"],
] as const)("a team that is back at %s in %s is back %s", ([at, timezone, said]) => {
  expect(sayOpening(new Date(at), { words, now: friday, timezone, locale: "en-GB" })).toBe(said);
});
