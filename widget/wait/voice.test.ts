import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeVoice } from "./voice.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Everything that was said, with the second in which it was. */
function listening() {
  const began = performance.now();
  const said: [second: number, text: string | null][] = [];
  const voice = makeVoice({
    set textContent(text: string | null) {
      said.push([Math.round((performance.now() - began) / 1_000), text]);
    },
    get textContent() {
      return said.at(-1)?.[1] ?? "";
    },
  });
  return { said, voice };
}

test("of ten things in as many minutes none comes within a minute of another", () => {
  const { said, voice } = listening();

  for (let at = 0; at < 600; at += 20) {
    voice.say(`after ${at} s`);
    vi.advanceTimersByTime(20_000);
  }

  expect(said.length).toBeGreaterThan(5);
  said.forEach(([second], at) => expect(second - (said[at - 1]?.[0] ?? 0)).toBeGreaterThanOrEqual(60));
});

test("what is a minute apart is said at once, and of what was held only the newest", () => {
  const { said, voice } = listening();

  vi.advanceTimersByTime(75_000);
  voice.say("first");
  vi.advanceTimersByTime(10_000);
  voice.say("second");
  voice.say("third");
  vi.advanceTimersByTime(120_000);

  expect(said).toEqual([
    [75, "first"],
    [135, "third"],
  ]);
});

test("when the wait is over, nothing that was held is said", () => {
  const { said, voice } = listening();

  voice.say("number 2 in line");
  voice.hush();
  vi.advanceTimersByTime(120_000);

  expect(said).toEqual([]);
});
