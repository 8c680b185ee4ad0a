import { describe, expect, test } from "vitest";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import { AgentId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import { agentLine, shopperLine } from "./to-line.ts";

const at = new Date("2026-03-02T12:00:00Z");
const evidence = { seqs: [1], words: ["refund"] };
const handoff: LogEvent = {
  seq: 2,
  at,
  type: "handoff.requested",
  author: "system",
  handoffId: HandoffId("h"),
  reason: "keyword",
  ruleId: "keyword-money",
  ruleName: "Money words",
  evidence,
  priority: "urgent",
  serviceSeconds: 90,
  resolveSeconds: 7_200,
  answerBy: "chat",
  queueId: QueueId("q"),
  queueName: "Support",
  issue: "Refund",
  tier: "vip",
  language: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
  preparing: null,
  mayMail: false,
};

describe("what each side sees of a line", () => {
  test("an agent sees the rule and what it rests on", () => {
    expect(agentLine(handoff)).toMatchObject({
      ruleId: "keyword-money",
      ruleName: "Money words",
      evidence,
      priority: "urgent",
      serviceSeconds: 90,
      resolveSeconds: 7_200,
      queueName: "Support",
    });
    expect(agentLine({ ...handoff, ruleName: null })).not.toHaveProperty("ruleName");
  });

  test("a shopper sees who takes over, but no rule, evidence, tier or id of ours", () => {
    expect(shopperLine(handoff)).toEqual({
      seq: 2,
      at: at.toISOString(),
      type: "handoff.requested",
      author: "system",
      queueName: "Support",
    });
  });

  test("a shopper's chat knows that the answer comes by e-mail, so that it does not speak of a line", () => {
    expect(shopperLine({ ...handoff, answerBy: "e-mail" })).toMatchObject({ answerBy: "e-mail" });
    expect(shopperLine(handoff)).not.toHaveProperty("answerBy");
  });

  test("a shopper is told why a person was offered, but not what was made of their mood", () => {
    const offered: LogEvent = {
      seq: 3,
      at,
      type: "person.offered",
      author: "bot",
      text: "A person?",
      reason: "unresolved-turns",
      ruleId: "turns",
      ruleName: "Five turns",
      evidence: { seqs: [1, 3], words: [], because: [{ signal: "mood", weight: 0.4 }] },
    };
    const seen = { seq: 3, at: at.toISOString(), type: "person.offered", author: "bot", text: "A person?" };
    expect(shopperLine(offered)).toEqual({ ...seen, reason: "unresolved-turns" });
    expect(shopperLine({ ...offered, reason: "abusive" })).toEqual(seen);
    expect(agentLine({ ...offered, reason: "abusive" })).toMatchObject({
      reason: "abusive",
      ruleId: "turns",
    });
  });

  test("a shopper sees the agent's name and not the id", () => {
    const line: LogEvent = {
      seq: 3,
      at,
      type: "message.posted",
      author: "agent",
      agentId: AgentId("a"),
      agentName: "Dana",
      clientId: "client-1",
      text: "Hi",
    };
    expect(shopperLine(line)).not.toHaveProperty("agentId");
    expect(shopperLine(line)).toMatchObject({ agentName: "Dana", text: "Hi" });
  });

  test("an answer of the bot names its source on both sides, its score only for agents", () => {
    const source = { kind: "policy", title: "Refunds", url: "https://x.test/p" } as const;
    const line: LogEvent = {
      seq: 4,
      at,
      type: "message.posted",
      author: "bot",
      text: "30 days",
      bot: { kind: "answer", source, match: 0.8 },
    };
    expect(agentLine(line)).toMatchObject({ kind: "answer", source, match: 0.8 });
    expect(shopperLine(line)).toMatchObject({ kind: "answer", source });
    expect(shopperLine(line)).not.toHaveProperty("match");
  });

  test("neither sees which browser wrote", () => {
    const line: LogEvent = {
      seq: 1,
      at,
      type: "person.requested",
      author: "shopper",
      visitorId: VisitorId("v"),
      clientId: "client-2",
    };
    expect(agentLine(line)).not.toHaveProperty("visitorId");
  });
});
