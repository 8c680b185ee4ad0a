import type { Line, LineType } from "#app/contract/line.ts";
import { expect, test } from "vitest";
import { after, OVER } from "./waiting.ts";

const AT = Date.parse("2026-01-05T10:00:00Z");
const TIME = { knows: "time", lowSeconds: 120, highSeconds: 240, place: 2, nextUpdateSeconds: 75 };

type Said = [LineType, Partial<Line>?];

function wait(...said: Said[]) {
  const lines = said.map(([type, more], at): Line => ({
    seq: at + 1,
    type,
    at: new Date(AT).toISOString(),
    ...more,
  }));
  return lines.reduce(after, OVER);
}

const handedOver: Said = ["handoff.requested", { queueName: "Support", mayMail: true }];
const estimate: Said = ["wait.told", { kind: "estimate", told: TIME }];
const engagement: Said = ["wait.told", { kind: "engagement" }];
const dana: Said = ["conversation.claimed", { agentName: "Dana" }];
const reply: Said = ["message.posted", { author: "agent", agentName: "Dana" }];
const mail: Said = ["mail.chosen", { text: "ana@example.com" }];

test("the newest place, time and next word count, and what says nothing about them takes nothing away", () => {
  const update: Said = [
    "wait.told",
    { kind: "update", told: { ...TIME, place: 1, lowSeconds: 30, highSeconds: 61 } },
  ];

  expect(wait(handedOver, estimate, engagement)).toMatchObject({
    phase: "in-line",
    queueName: "Support",
    told: { at: AT, place: 2, low: 2, high: 4, opensAt: null },
    nextAt: AT + 75_000,
  });
  expect(wait(handedOver, estimate, engagement, update).told).toMatchObject({ place: 1, low: 0, high: 2 });
});

test("who is next to answer is known where the confirmation names them, until the chat goes elsewhere", () => {
  const named: Said = ["wait.told", { kind: "confirmation", agentName: "Dana" }];

  expect(wait(handedOver, named, estimate)).toMatchObject({ phase: "in-line", agentName: "Dana" });
  expect(wait(handedOver, named, ["handoff.moved", { queueName: "Returns" }]).agentName).toBe("");
});

test("a last update promises no other one", () => {
  expect(wait(handedOver, estimate, ["wait.told", { kind: "update" }])).toMatchObject({
    told: { place: 2 },
    nextAt: null,
  });
});

test("a closed team comes back at a moment, and a wait that cannot be known has its place", () => {
  const closed = { knows: "opening", opensInSeconds: 3_600, place: 3, nextUpdateSeconds: 75 };
  const unknown = { knows: "place", place: 3, nextUpdateSeconds: 75 };

  expect(wait(handedOver, ["wait.told", { told: closed }]).told).toMatchObject({
    place: 3,
    low: null,
    opensAt: AT + 3_600_000,
  });
  expect(wait(handedOver, ["wait.told", { told: unknown }]).told).toMatchObject({
    place: 3,
    high: null,
    opensAt: null,
  });
});

test.for<[Said, object]>([
  [dana, { phase: "read", agentName: "Dana", told: null }],
  [["conversation.returned"], { phase: "in-line", queueName: "Support", told: null, nextAt: null }],
  [["handoff.moved", { queueName: "Returns" }], { phase: "in-line", queueName: "Returns", told: null }],
  [
    ["conversation.transferred", { agentName: "Dana", queueName: "Returns" }],
    { phase: "in-line", queueName: "Returns" },
  ],
  [mail, { phase: "in-line", isByMail: true, address: "ana@example.com" }],
  [reply, { phase: "over" }],
  [["queue.left"], OVER],
  [["conversation.handed-back"], OVER],
  [["conversation.resolved"], OVER],
  [["conversation.reopened", { agentName: "Dana" }], { phase: "read", agentName: "Dana" }],
  [["conversation.reopened"], { phase: "in-line" }],
  [["event.hidden"], { phase: "in-line", told: { place: 2 } }],
  [["conversation.frozen" as LineType], { phase: "in-line", told: { place: 2 } }],
])("while waiting, %j leads on", ([line, state]) => {
  expect(wait(handedOver, estimate, line)).toMatchObject(state);
});

test("after an agent's answer only a return, a transfer or another handoff makes the shopper wait again", () => {
  expect(wait(handedOver, dana, reply, ["message.posted", { author: "shopper" }]).phase).toBe("over");
  expect(wait(handedOver, dana, reply, ["conversation.returned"]).phase).toBe("in-line");
  expect(wait(handedOver, mail, ["queue.left"], handedOver)).toMatchObject({
    phase: "in-line",
    isByMail: false,
  });
});
