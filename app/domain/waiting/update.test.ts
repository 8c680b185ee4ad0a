import fc from "fast-check";
import { expect, test } from "vitest";
import type { Told } from "#app/domain/conversation/events.ts";
import { sampleEpisode } from "#app/domain/handoff/sample-episode.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { LAST_UPDATE, UPDATE_EVERY_SECONDS } from "./cadence.ts";
import { sampleStanding } from "./sample-standing.ts";
import { waitUpdate } from "./update.ts";

const words = makeWords(english, {});
const ASKED = new Date("2026-03-02T12:00:00Z");
const PROMISED: Told = { knows: "time", lowSeconds: 60, highSeconds: 300, place: 2, nextUpdateSeconds: 60 };
const say = { words, timezone: "UTC", locale: "en" };

function update(n: number, waitedSeconds: number, standing = sampleStanding()) {
  const episode = sampleEpisode({ requestedAt: ASKED, updates: n - 1 });
  const now = new Date(ASKED.getTime() + waitedSeconds * 1_000);
  return waitUpdate({ ...say, episode, standing, now, promised: { told: PROMISED, at: ASKED } });
}

test("an update tells place, time waited and a range", () => {
  const { text, told, n } = update(1, 75);
  expect(n).toBe(1);
  expect(text).toMatch(/number 2 in line .*1:15 minutes/);
  expect(told).toMatchObject({ knows: "time", place: 2 });
});

test("a promise is corrected before it breaks, and admitted after", () => {
  expect(update(1, 75).text).not.toContain("sorry");
  expect(update(6, 250).text).toContain("no longer expect");
  expect(update(7, 315).text).toContain("it has been");
  expect(update(2, 150, sampleStanding({ agentsOnline: 0, slots: 0 })).text).toContain("no longer expect");
});

test("somebody who has the chat and has not written yet is named", () => {
  const episode = sampleEpisode({ requestedAt: ASKED, state: "claimed" });
  const now = new Date(ASKED.getTime() + 60_000);
  const { text } = waitUpdate({ ...say, episode, standing: sampleStanding(), now, promised: null });
  expect(text).toMatch(/^Dana has your chat/);
});

test("no two updates of a wait read the same, and each has a number", () => {
  const queue = fc.record({
    place: fc.integer({ min: 1, max: 40 }),
    agentsOnline: fc.integer({ min: 0, max: 5 }),
    handleSeconds: fc.integer({ min: 30, max: 1_200 }),
  });
  fc.assert(
    fc.property(queue, (figures) => {
      const standing = sampleStanding({ ...figures, slots: figures.agentsOnline });
      const texts = Array.from(
        { length: 30 },
        (_, index) => update(index + 1, (index + 1) * UPDATE_EVERY_SECONDS, standing).text,
      );
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.every((text) => /\d/.test(text))).toBe(true);
    }),
    { numRuns: 30, seed: 4 },
  );
});

test("after four hours the last update says that it is the last, and promises nothing", () => {
  expect(update(LAST_UPDATE - 1, 14_340).told).not.toBeNull();
  expect(update(LAST_UPDATE, 14_400)).toMatchObject({
    told: null,
    text: expect.stringMatching(/240:00 minutes.*stop writing/),
  });
});
