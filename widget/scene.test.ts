import type { Line, LineType } from "#app/contract/line.ts";
import { expect, test } from "vitest";
import { after, EMPTY } from "./scene.ts";

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

test("whoever is handed over is with people until it ends or goes to the assistant, whoever holds it meanwhile", () => {
  const reply: [LineType, Partial<Line>] = ["message.posted", { author: "agent" }];
  const way: [[LineType, Partial<Line>?], string, boolean][] = [
    [handedOver, "queue", true],
    [dana, "agent", true],
    [asks, "agent", true],
    [["conversation.returned"], "queue", true],
    [["handoff.moved", { queueName: "Returns" }], "queue", true],
    [dana, "agent", true],
    [reply, "agent", true],
    [["conversation.transferred", { agentName: "Dana" }], "queue", true],
    [["queue.left"], "bot", false],
    [handedOver, "queue", true],
    [dana, "agent", true],
    [["conversation.handed-back", { agentName: "Dana" }], "bot", false],
    [["conversation.resolved", { agentName: "Dana" }], "nobody", false],
    [["conversation.reopened", { agentName: "Dana" }], "agent", true],
    [["conversation.reopened"], "queue", true],
  ];

  const stages = way.map((_, at) => scene(...way.slice(0, at + 1).map(([line]) => line)));

  expect(stages.map(({ holder, isWithPeople }) => [holder, isWithPeople])).toEqual(
    way.map(([, holder, isWithPeople]) => [holder, isWithPeople]),
  );
});

test("an answer by e-mail, chosen or the only one, stays so while the chat moves, and not beyond the next handoff", () => {
  const byMail: [LineType, Partial<Line>] = ["handoff.requested", { answerBy: "e-mail" }];
  const chosen: [LineType, Partial<Line>] = ["mail.chosen", { text: "a@b.example" }];

  expect(scene(byMail, ["handoff.moved"]).byMail).toBe(true);
  expect(scene(handedOver, chosen, ["conversation.returned"]).byMail).toBe(true);
  expect(scene(handedOver, chosen, ["queue.left"], handedOver).byMail).toBe(false);
  expect(scene(byMail, ["conversation.resolved"], ["conversation.reopened"]).byMail).toBe(false);
});

test("the rating is remembered", () => {
  expect(scene(dana, ["conversation.resolved"], ["conversation.rated", { score: 4 }]).score).toBe(4);
});

test("a line of a kind that does not exist yet changes nothing", () => {
  expect(scene(["event.hidden"], ["conversation.moved" as LineType])).toEqual(EMPTY);
});
