import { expect, test } from "vitest";
import { type Action, actionsOf } from "./actions.ts";
import { exampleRow } from "./example-row.ts";
import type { TeamQueue } from "./team.ts";

const DAY_MS = 24 * 3_600_000;
const dana = { agentId: "dana", name: "Dana", role: "agent" } as const;
const mine = { holder: "agent", agentId: "dana" } as const;
const theirs = { holder: "agent", agentId: "ben" } as const;

const held: Action[] = ["reply", "transfer", "hand-back", "release", "resolve"];

test.for([
  ["waits", { holder: "queue", state: "waiting" }, ["claim"]],
  ["is being prepared", { holder: "queue", state: "requested" }, ["claim"]],
  ["is offered to a colleague", { holder: "queue", state: "offered" }, ["claim"]],
  ["was transferred", { holder: "queue", state: "transferred" }, ["claim"]],
  ["I took and have not answered", { ...mine, state: "claimed" }, held],
  ["I answered", { ...mine, state: "answered" }, [...held, "snooze"]],
  ["I answered, and the shopper wrote again", { ...mine, state: "answered", unread: 1 }, held],
  ["I snoozed", { ...mine, state: "answered", snoozedUntil: "2026-11-22T18:00:00.000Z" }, [...held, "wake"]],
  ["a colleague answers", { ...theirs, state: "answered" }, []],
  ["the assistant has, and nobody was asked for", { holder: "bot", state: null }, []],
  ["the assistant has again", { holder: "bot", state: "handed-back" }, []],
  ["ended", { holder: "nobody", state: "resolved" }, ["reopen"]],
] as const)("with a conversation that %s, exactly what the server takes is offered", ([, it, expected]) => {
  const may = actionsOf(exampleRow("one", it), { me: dana, team: null, now: 0, endedAt: null });
  expect(Object.entries(may).flatMap(([action, isAllowed]) => (isAllowed ? [action] : []))).toEqual(
    expect.arrayContaining([...expected]),
  );
  expect(Object.values(may).filter(Boolean)).toHaveLength(expected.length);
});

test("a viewer is offered nothing", () => {
  const may = actionsOf(exampleRow("one", { holder: "queue", state: "waiting" }), {
    me: { ...dana, role: "viewer" },
    team: null,
    now: 0,
    endedAt: null,
  });
  expect(Object.values(may)).not.toContain(true);
});

test.for([
  [7 * DAY_MS, true],
  [7 * DAY_MS + 1, false],
] as const)("%i ms after its end a conversation can be reopened: %s", ([now, isAllowed]) => {
  const row = exampleRow("one", { holder: "nobody", state: "resolved" });
  expect(actionsOf(row, { me: dana, team: null, now, endedAt: 0 }).reopen).toBe(isAllowed);
});

const waiting = exampleRow("one", { holder: "queue", state: "waiting", queueName: "Lab" });
const lab: TeamQueue = {
  ...{
    queueId: "1",
    name: "Lab",
    mode: "push",
    isOpen: true,
    opensAt: null,
    waiting: 1,
    longestWaitSince: null,
  },
  ...{ online: 0, free: 0, tone: null, leadId: null, members: null, skills: ["lab"], isSpecialist: false },
};
const trained = {
  agentId: "dana",
  name: "Dana",
  isPresent: true,
  isAway: false,
  capacity: 4,
  load: 0,
  languages: [],
};

test.for([
  ["anybody may help out", {}, [], {}, true],
  ["specialists alone answer", { isSpecialist: true }, [], {}, false],
  ["specialists alone answer, for one of them", { isSpecialist: true }, ["lab"], {}, true],
  ["everybody takes the next", { mode: "pull" }, ["lab"], {}, false],
  ["everybody takes the next, for the lead", { mode: "pull", leadId: "dana" }, ["lab"], {}, true],
  ["everybody takes the next, for an admin", { mode: "pull" }, ["lab"], { role: "admin" }, true],
] as const)("in a queue where %s, picking one out of the list is offered as the server allows", (it) => {
  const [, queue, skills, me, isOffered] = it;
  const team = { agents: [{ ...trained, skills }], queues: [{ ...lab, ...queue }] };
  const may = actionsOf(waiting, { me: { ...dana, ...me }, team, now: 0, endedAt: null });
  expect(may.claim).toBe(isOffered);
});
