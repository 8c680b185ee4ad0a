import { randomUUID } from "node:crypto";
import { append } from "../../app/data/append.server.ts";
import { inShop } from "../../app/db.server.ts";
import type { EventBody } from "../../app/domain/conversation/events.ts";
import { fold, newConversation, number, type Conversation } from "../../app/domain/conversation/fold.ts";
import { AgentId, ConversationId, HandoffId, QueueId } from "../../app/domain/ids.ts";
import { queueAnswerMail } from "../../app/services/send-answer-mail.server.ts";
import type { Visitor } from "../../app/services/visitor.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const handoffId = HandoffId(randomUUID());
const anna = { agentId: AgentId(randomUUID()), agentName: "Anna" };

/** A conversation whose last lines are an agent's, each queued to go out by e-mail. */
export async function answered(
  visitor: Visitor,
  { asks = "Where is it? I am maya@example.com", texts = ["It leaves today."] } = {},
) {
  const { shop, visitorId, customerId } = visitor;
  const bodies = [said(visitor, asks), REQUESTED, CLAIMED, ...texts.map(answer)];
  const start = newConversation(ConversationId(randomUUID()), visitorId, customerId);
  const after = await grow(visitor, start, bodies);
  const lines = after.events.slice(3).map(({ seq }) => ({ conversationId: after.id, seq }));
  for (const line of lines)
    await inShop(shop.id, (sql) => queueAnswerMail(sql, shop.id, { ...line, at: NOON }));
  const [line] = lines;
  if (!line) throw new Error("no line");
  return { line, lines, says: (text: string) => grow(visitor, after, [said(visitor, text)]) };
}

async function grow({ shop }: Visitor, before: Conversation, bodies: EventBody[]): Promise<Conversation> {
  const events = number(before, bodies, NOON);
  const after = fold(before, events);
  await append({ shopId: shop.id, before, events, after });
  return after;
}

function said({ visitorId }: Visitor, text: string): EventBody {
  return { type: "message.posted", author: "shopper", visitorId, clientId: randomUUID(), text };
}

function answer(text: string): EventBody {
  return { type: "message.posted", author: "agent", ...anna, clientId: randomUUID(), text };
}

const CLAIMED: EventBody = {
  type: "conversation.claimed",
  author: "agent",
  ...anna,
  handoffId,
  how: "picked",
};

const REQUESTED: EventBody = {
  type: "handoff.requested",
  author: "system",
  handoffId,
  reason: "asked-for-person",
  ruleId: null,
  ruleName: null,
  evidence: { seqs: [1], words: [] },
  priority: "normal",
  serviceSeconds: null,
  resolveSeconds: null,
  answerBy: "e-mail",
  queueId: QueueId(randomUUID()),
  queueName: "Support",
  issue: "A damaged item · order #4520 · got an item that is damaged",
  tier: "unknown",
  language: null,
  due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
  preparing: null,
  mayMail: false,
};
