import type { Line, LineType } from "#app/contract/line.ts";
import { expect, test } from "vitest";
import { after, EMPTY, waitOf } from "./scene.ts";

const told = { knows: "time", lowSeconds: 61, highSeconds: 240, place: 2, nextUpdateSeconds: 75 };

/** Lines from what is said of each, numbered 1, 2, 3 … */
function scene(...said: [LineType, Partial<Line>?][]) {
  const lines = said.map(([type, more], at): Line => ({
    seq: at + 1,
    type,
    at: "2026-01-01T00:00:00Z",
    ...more,
  }));
  return lines.reduce(after, EMPTY);
}

const asks: [LineType, Partial<Line>] = ["message.posted", { author: "shopper" }];
const answers: [LineType, Partial<Line>] = ["message.posted", { author: "bot", kind: "answer" }];
const doesNotKnow: [LineType, Partial<Line>] = ["message.posted", { author: "bot", kind: "not-known" }];
const handedOver: [LineType, Partial<Line>] = ["handoff.requested", { author: "system" }];
const dana: [LineType, Partial<Line>] = ["conversation.claimed", { agentName: "Dana" }];

test("the last answer of the bot can be marked as helpful", () => {
  expect(scene(asks, answers).answerSeq).toBe(2);
  expect(scene(asks, answers, asks).answerSeq).toBe(0);
  expect(scene(asks, answers, asks, doesNotKnow).answerSeq).toBe(0);
});

test("once marked it is thanked for until the shopper writes again, and not asked about again", () => {
  expect(scene(asks, answers, ["answer.helped"], asks, doesNotKnow)).toMatchObject({
    answerSeq: 0,
    helpedSeq: 0,
  });
  expect(scene(asks, answers, ["answer.helped"])).toMatchObject({ answerSeq: 0, helpedSeq: 2 });
});

test("an offer stays open until the shopper writes, asks for a person or is handed over", () => {
  const offered: [LineType] = ["person.offered"];

  expect(scene(asks, doesNotKnow, offered).offerSeq).toBe(3);
  expect(scene(asks, doesNotKnow, offered, asks).offerSeq).toBe(0);
  expect(scene(asks, doesNotKnow, offered, ["person.requested"]).offerSeq).toBe(0);
  expect(scene(asks, doesNotKnow, offered, handedOver).offerSeq).toBe(0);
});

test("who holds the conversation goes from the bot to the queue to the agent to nobody", () => {
  const way: [LineType, Partial<Line>?][] = [asks, handedOver, dana, ["conversation.resolved"]];

  const holders = way.map((_, at) => scene(...way.slice(0, at + 1)).holder);

  expect(holders).toEqual(["bot", "queue", "agent", "nobody"]);
  expect(scene(...way.slice(0, 3)).agentName).toBe("Dana");
});

test("the newest place and estimate count, a confirmation without numbers takes nothing away", () => {
  const estimate: [LineType, Partial<Line>] = ["wait.told", { kind: "estimate", told }];
  const update: [LineType, Partial<Line>] = ["wait.told", { kind: "update", told: { ...told, place: 1 } }];
  const engagement: [LineType, Partial<Line>] = ["wait.told", { kind: "engagement" }];

  expect(scene(handedOver, estimate, engagement).wait).toEqual({ place: 2, low: 2, high: 4 });
  expect(scene(handedOver, estimate, engagement, update).wait?.place).toBe(1);
  expect(scene(handedOver, estimate, dana).wait).toBeNull();
});

test("a wait whose length is unknown still has its place", () => {
  expect(waitOf({ knows: "place", place: 3, nextUpdateSeconds: 75 })).toEqual({
    place: 3,
    low: null,
    high: null,
  });
});

test.for([undefined, null, "soon", 7, {}, { place: "first" }])("%j says nothing about the wait", (it) => {
  expect(waitOf(it)).toBeNull();
});

test("the rating is remembered", () => {
  expect(scene(dana, ["conversation.resolved"], ["conversation.rated", { score: 4 }]).score).toBe(4);
});

test("a line of a kind that does not exist yet changes nothing", () => {
  expect(scene(["event.hidden"], ["conversation.moved" as LineType])).toEqual(EMPTY);
});
