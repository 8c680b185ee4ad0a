import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Words } from "../words.ts";
import { standing } from "./standing.ts";
import { OVER, type Waiting } from "./waiting.ts";

const file = new URL("../../extensions/chat-bubble/locales/en.default.json", import.meta.url);
const words = (JSON.parse(readFileSync(file, "utf8")) as { chat: Words }).chat;
const AT = new Date(2026, 0, 5, 14, 32).getTime();
const IN_LINE: Waiting = { ...OVER, phase: "in-line", queueName: "Support" };
const TOLD = { at: AT, place: 2, low: 2, high: 4, opensAt: null };
const hours = (count: number) => AT + count * 3_600_000;

test.for<[string, Partial<Waiting>, string[]]>([
  ["a range", { told: TOLD }, ["Number 2 in line", "About 2 to 4 min (as of 14:32)", "Team: Support"]],
  [
    "one number",
    { told: { ...TOLD, low: 4 } },
    ["Number 2 in line", "About 4 min (as of 14:32)", "Team: Support"],
  ],
  [
    "an upper end",
    { told: { ...TOLD, low: 0 } },
    ["Number 2 in line", "Up to 4 min (as of 14:32)", "Team: Support"],
  ],
  [
    "a minute",
    { told: { ...TOLD, low: 0, high: 1 } },
    ["Number 2 in line", "About 1 min (as of 14:32)", "Team: Support"],
  ],
  ["only the place", { told: { ...TOLD, low: null, high: null } }, ["Number 2 in line", "Team: Support"]],
  [
    "who is next to answer",
    { agentName: "Dana" },
    ["A person is being found for you", "Next to answer: Dana, Support"],
  ],
  ["nothing yet", {}, ["A person is being found for you", "Team: Support"]],
  [
    "closed until later today",
    { told: { ...TOLD, low: null, high: null, opensAt: hours(2) } },
    ["Number 2 in line", "Closed now, back at 16:32, your time", "Team: Support"],
  ],
  [
    "closed until another day",
    { told: { ...TOLD, low: null, high: null, opensAt: hours(24) } },
    ["Number 2 in line", "Closed now, back on Tue 14:32, your time", "Team: Support"],
  ],
  [
    "an agent who has not written yet",
    { phase: "read", agentName: "Dana", told: TOLD },
    ["Dana is reading what you wrote"],
  ],
  [
    "by e-mail, to a known address",
    { isByMail: true, address: "ana@example.com", told: TOLD },
    [
      "The answer comes by e-mail to ana@example.com",
      "You can close this chat. What you write here still reaches the team.",
    ],
  ],
  ["by e-mail", { isByMail: true }, ["A person answers by e-mail", words.mail_next]],
])("%s is said in words", ([, it, said]) => {
  const { title, more } = standing({ ...IN_LINE, ...it }, words, { now: AT + 30_000, language: "en-GB" });

  expect([title, ...more]).toEqual(said);
});
