import { expect, test } from "vitest";
import { waitingRow, rowsFrom } from "./example-row.ts";
import { type Colleague, colleagues, hasNext, type Team, type TeamQueue } from "./team.ts";

function colleague(name: string, it: Partial<Colleague>): Colleague {
  const there = { isPresent: true, isAway: false, capacity: 4, load: 0, skills: [], languages: [] };
  return { agentId: name.toLowerCase(), name, ...there, ...it };
}

function queue(name: string, it: Partial<TeamQueue>): TeamQueue {
  return {
    ...{ queueId: name, name, mode: "push", isOpen: true, opensAt: null, waiting: 0, longestWaitSince: null },
    ...{ online: 0, free: 0, tone: null, leadId: null, members: null, skills: [], isSpecialist: false },
    ...it,
  };
}

const team: Team = {
  agents: [
    colleague("Absent", { isPresent: false }),
    colleague("Full", { load: 4 }),
    colleague("Busy", { load: 3 }),
    colleague("Away", { isAway: true }),
    colleague("Idle", {}),
    colleague("Me", {}),
  ],
  queues: [queue("Support", { mode: "manual" }), queue("Returns", { mode: "pull", members: ["me", "idle"] })],
};

test("those with most room come first, those who are not there last, and never oneself", () => {
  const found = colleagues(team, queue("Support", {}), "me");
  expect(found.map(({ name }) => name)).toEqual(["Idle", "Busy", "Full", "Away", "Absent"]);
});

test("only who answers in a queue can be chosen for it", () => {
  const returns = queue("Returns", { members: ["me", "idle"] });
  expect(colleagues(team, returns, "me").map(({ name }) => name)).toEqual(["Idle"]);
});

test.for([
  ["Support", "me", false],
  ["Returns", "me", true],
  ["Returns", "busy", false],
] as const)("whether the next in line of %s is for %s: %s", ([queueName, agentId, isFor]) => {
  expect(hasNext(rowsFrom(waitingRow("one", { queueName })), team, agentId)).toBe(isFor);
});
