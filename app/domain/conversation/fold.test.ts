import { describe, expect, test } from "vitest";
import { AgentId, ConversationId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import type { EventBody } from "./events.ts";
import { fold, newConversation, number, type Conversation } from "./fold.ts";
import { toRow } from "./row.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const visitorId = VisitorId("v");
const handoffId = HandoffId("h");
const dana = { agentId: AgentId("dana"), agentName: "Dana" };

function said(text: string): EventBody {
  return { type: "message.posted", author: "shopper", visitorId, clientId: `id-${text}`, text };
}
const answered: EventBody = {
  type: "message.posted",
  author: "bot",
  text: "Within 30 days.",
  bot: {
    kind: "answer",
    source: { kind: "policy", title: "Returns", url: "/policies/refund-policy" },
    match: 0.8,
  },
};
const greeted: EventBody = {
  type: "message.posted",
  author: "bot",
  text: "Hello",
  bot: { kind: "small-talk" },
};
const offered: EventBody = {
  type: "person.offered",
  author: "bot",
  text: "A person?",
  reason: "outside-knowledge",
  ruleId: "outside-knowledge",
  ruleName: null,
  evidence: { seqs: [1], words: [] },
};
const requested: EventBody = {
  type: "handoff.requested",
  author: "system",
  handoffId,
  reason: "asked-for-person",
  ruleId: null,
  ruleName: null,
  evidence: { seqs: [1], words: ["a person"] },
  priority: "normal",
  serviceSeconds: null,
  resolveSeconds: null,
  answerBy: "chat",
  queueId: QueueId("q"),
  queueName: "Support",
  issue: "Wants a refund of #4521",
  tier: "vip",
  language: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
  preparing: null,
  mayMail: false,
};
const claimed: EventBody = {
  type: "conversation.claimed",
  author: "agent",
  ...dana,
  handoffId,
  how: "picked",
};
const replied: EventBody = {
  type: "message.posted",
  author: "agent",
  ...dana,
  clientId: "reply-1",
  text: "Hi",
};
const resolved: EventBody = { type: "conversation.resolved", author: "agent", ...dana, outcome: "solved" };

function after(...bodies: EventBody[]): Conversation {
  const start = newConversation(ConversationId("c"), visitorId, null);
  return fold(start, number(start, bodies, noon));
}

describe("a conversation is what its lines say", () => {
  test("lines are numbered from 1 without a gap", () => {
    expect(after(said("a"), answered, said("b")).events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("a line that does not follow the last one is a bug", () => {
    const it = after(said("a"));
    expect(() => fold(it, number(after(), [said("b")], noon))).toThrow("does not follow");
  });

  test("the bot holds it until a handoff, then the queue, the agent, and in the end nobody", () => {
    const holders = [[], [requested], [requested, claimed], [requested, claimed, replied, resolved]].map(
      (more) => after(said("a"), ...more).holder.by,
    );
    expect(holders).toEqual(["bot", "queue", "agent", "nobody"]);
  });

  test("the first line of an agent is noticed, because it ends the wait", () => {
    expect(after(said("a"), requested, claimed).holder).toMatchObject({ answered: false });
    expect(after(said("a"), requested, claimed, replied).holder).toMatchObject({ answered: true });
  });

  test("turns count every answer of the bot but small talk, and begin again when one helped", () => {
    const helped: EventBody = { type: "answer.helped", author: "shopper", visitorId, clientId: "helped-1" };
    expect(after(said("a"), answered, said("b"), greeted, said("c"), answered).unresolvedTurns).toBe(2);
    expect(after(said("a"), answered, helped).unresolvedTurns).toBe(0);
  });

  test("an offer is open until the shopper says the next thing, and is made once", () => {
    expect(after(said("a"), offered).offer).toBe("open");
    expect(after(said("a"), offered, said("no")).offer).toBe("made");
  });

  test("an agent who writes where nobody holds is a bug", () => {
    expect(() => after(said("a"), replied)).toThrow("nobody held");
  });
});

describe("the inbox lists what the log says", () => {
  test("a waiting conversation shows its queue, since when, the issue and the tier", () => {
    expect(toRow(after(said("I want a refund"), requested))).toMatchObject({
      holder: "queue",
      queue_name: "Support",
      waiting_since: noon,
      issue: "Wants a refund of #4521",
      tier: "vip",
      last_text: "I want a refund",
      last_seq: 2,
      unread: 1,
    });
  });

  test("an answered conversation names its agent and has nothing unread", () => {
    expect(toRow(after(said("a"), requested, claimed, replied))).toMatchObject({
      holder: "agent",
      agent_name: "Dana",
      unread: 0,
      waiting_since: null,
    });
  });

  test("a long message is shortened without cutting a character in half", () => {
    const { last_text } = toRow(after(said("🙂".repeat(300))));
    expect([...last_text]).toHaveLength(160);
    expect(last_text.isWellFormed()).toBe(true);
  });
});
