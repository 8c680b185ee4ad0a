import { expect, test } from "vitest";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";
import { AgentId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import { playedFromLog } from "./from-log.ts";
import { NOBODY } from "./played.ts";

const visitorId = VisitorId("v");
const agent = { author: "agent", agentId: AgentId("a"), agentName: "Anna" } as const;
const says = (text: string): EventBody => ({
  type: "message.posted",
  author: "shopper",
  visitorId,
  clientId: text,
  text,
});
const handoff: EventBody = {
  type: "handoff.requested",
  author: "system",
  handoffId: HandoffId("h"),
  reason: "keyword",
  ruleId: "k",
  ruleName: null,
  priority: "normal",
  serviceSeconds: null,
  resolveSeconds: null,
  answerBy: "chat",
  evidence: { seqs: [3], words: [] },
  queueId: QueueId("q"),
  queueName: "Support",
  issue: "",
  tier: "new",
  language: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
  preparing: null,
  mayMail: false,
};

function log(...bodies: EventBody[]): LogEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: new Date(index * 60_000) }));
}

test("the log becomes turns with their place, up to the end of the first handoff", () => {
  const played = playedFromLog(
    "one",
    log(
      says("where is it"),
      { type: "message.posted", author: "bot", text: "I do not know.", bot: { kind: "not-known" } },
      says("fraud"),
      handoff,
      { type: "conversation.claimed", ...agent, handoffId: HandoffId("h"), how: "picked" },
      { type: "message.posted", ...agent, clientId: "1", text: "Hello" },
      { type: "conversation.resolved", ...agent, outcome: "solved" },
    ),
    NOBODY,
  );
  expect(played).toMatchObject({ handedOverAt: 2, agentMinutes: 2 });
  expect(played.turns).toMatchObject([
    { role: "customer", text: "where is it", seq: 1 },
    { role: "bot", notKnown: true, seq: 2 },
    { role: "customer", text: "fraud", seq: 3 },
    { role: "agent", text: "Hello", seq: 6 },
  ]);
});

test("a settled question starts the count anew, and the button is a turn without words", () => {
  const played = playedFromLog(
    "one",
    log(
      says("where is it"),
      { type: "answer.helped", author: "shopper", visitorId, clientId: "h" },
      { type: "person.requested", author: "shopper", visitorId, clientId: "p" },
    ),
    NOBODY,
  );
  expect(played.turns).toMatchObject([
    { text: "where is it", settles: true },
    { text: "", how: "button" },
  ]);
  expect(played.handedOverAt).toBeNull();
});
