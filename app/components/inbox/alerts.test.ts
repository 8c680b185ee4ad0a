import { expect, test } from "vitest";
import { ALERT_EVERY_MS, calling, nextSoundAt, type Sounded } from "./alerts.ts";
import { exampleRow, rowsFrom, waitingRow } from "./example-row.ts";
import type { Team, TeamQueue } from "./team.ts";

const dana = { agentId: "dana", isAway: false, hasRoom: true };
const until = "2026-11-22T10:00:40.000Z";

function team(it: Partial<TeamQueue>): Team {
  const queue: TeamQueue = {
    ...{ queueId: "1", name: "Support", mode: "push", isOpen: true, opensAt: null, waiting: 1 },
    ...{
      longestWaitSince: null,
      online: 1,
      free: 1,
      tone: null,
      leadId: null,
      members: null,
      skills: [],
      isSpecialist: false,
    },
    ...it,
  };
  return { agents: [], queues: [queue] };
}

const offeredTo = (agentId: string) => waitingRow("one", { offered: { agentId, agentName: "D", until } });

test.for([
  ["is offered to me", offeredTo("dana"), "push", {}, true],
  ["is offered to me, though I am full by it", offeredTo("dana"), "push", { hasRoom: false }, true],
  ["is offered to a colleague", offeredTo("ben"), "push", {}, false],
  ["is about to be offered to somebody", waitingRow("one"), "push", {}, false],
  ["waits where everybody picks", waitingRow("one"), "manual", {}, true],
  ["waits where everybody takes the next", waitingRow("one"), "pull", {}, true],
  ["waits while I am away", waitingRow("one"), "manual", { isAway: true }, false],
  ["waits while I am full", waitingRow("one"), "manual", { hasRoom: false }, false],
  ["waits for an e-mail", waitingRow("one", { answerBy: "e-mail" }), "manual", {}, false],
  [
    "was taken",
    exampleRow("one", { holder: "agent", agentId: "ben", queueName: "Support" }),
    "manual",
    {},
    false,
  ],
] as const)("row 24 of the complaints: what %s calls or does not", ([, row, mode, me, isCalling]) => {
  expect(calling(rowsFrom(row), { ...dana, ...me }, team({ mode }))).toHaveLength(isCalling ? 1 : 0);
});

test("row 7 of the complaints: everybody of a queue is called, and nobody of another", () => {
  const waiting = rowsFrom(waitingRow("one"));
  const ofBen = team({ mode: "manual", members: ["ben"] });
  expect(calling(waiting, dana, ofBen)).toHaveLength(0);
  expect(calling(waiting, { ...dana, agentId: "ben" }, ofBen)).toHaveLength(1);
});

test("row 24 of the complaints: it sounds at once, then every ten seconds, until somebody takes it", () => {
  const sounds: number[] = [];
  let sounded: Sounded | null = null;
  for (let now = 0; now <= 60_000; now += 500) {
    const ids = now < 35_000 ? ["one"] : [];
    const at = nextSoundAt(ids, sounded, now);
    if (at === null || at > now) continue;
    sounds.push(now);
    sounded = { at: now, ids: new Set(ids) };
  }
  expect(sounds).toEqual([0, ALERT_EVERY_MS, 2 * ALERT_EVERY_MS, 3 * ALERT_EVERY_MS]);
});

test("a second one is heard before the first one's turn, but not into its sound", () => {
  const sounded = { at: 1_000, ids: new Set(["one"]) };
  expect(nextSoundAt(["one", "two"], sounded, 1_200)).toBe(3_000);
  expect(nextSoundAt(["one", "two"], sounded, 7_000)).toBe(7_000);
});
