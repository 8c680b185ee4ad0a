import type { EventBody } from "../../../app/domain/conversation/events.ts";
import { type Conversation, fold, number } from "../../../app/domain/conversation/fold.ts";
import { AgentId, HandoffId, QueueId } from "../../../app/domain/ids.ts";
import { refer } from "./reference.ts";
import type { World } from "./world.ts";

const HANDOFF = { handoffId: HandoffId("late") };
const BEN = { author: "agent", agentId: AgentId("ben"), agentName: "ben" } as const;
const SYSTEM = { author: "system", ...HANDOFF } as const;
const ASKED = { id: AgentId("ben"), name: "ben" };
const NIGHT = { queueId: QueueId("night"), queueName: "Night" };
const NO_DUE = { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null };

/** One of each line that moves a chat, as a process that was asleep for an hour might still want to write it. */
function everyLine({ visitorId }: Conversation): EventBody[] {
  const sent = { visitorId, clientId: "late" };
  return [
    { type: "message.posted", author: "shopper", ...sent, text: "Hello?" },
    { type: "message.posted", author: "bot", text: "An answer", bot: { kind: "small-talk" } },
    { type: "message.posted", ...BEN, clientId: "late", text: "Hello" },
    {
      ...{ type: "handoff.requested", ...SYSTEM, reason: "asked-for-person", ruleId: null, ruleName: null },
      ...{ evidence: { seqs: [1], words: [] }, priority: "normal", serviceSeconds: null },
      ...{ resolveSeconds: null, answerBy: "chat" },
      ...{
        ...NIGHT,
        issue: "Returns",
        tier: "unknown",
        language: null,
        due: NO_DUE,
        preparing: null,
        mayMail: false,
      },
    },
    { type: "handoff.prepared", ...SYSTEM, found: true },
    { type: "handoff.offered", ...SYSTEM, to: ASKED, seconds: 40 },
    { type: "offer.missed", ...SYSTEM, to: ASKED, why: "no-answer" },
    { type: "handoff.moved", ...SYSTEM, ...NIGHT },
    { type: "conversation.claimed", ...BEN, ...HANDOFF, how: "picked" },
    { type: "conversation.returned", ...SYSTEM, from: ASKED, why: "gone", note: null },
    { type: "conversation.transferred", ...BEN, ...HANDOFF, ...NIGHT, to: null, note: null },
    { type: "conversation.handed-back", ...BEN, ...HANDOFF, note: null },
    { type: "conversation.resolved", ...BEN, outcome: "solved" },
    { type: "conversation.reopened", ...SYSTEM, due: NO_DUE },
    { type: "conversation.reopened", ...BEN, ...HANDOFF },
    { type: "queue.left", author: "shopper", ...sent, ...HANDOFF },
  ];
}

/** The log takes a line exactly where the reference does, and otherwise throws. */
export function checkEveryLine({ chats, now }: World): void {
  for (const { it, reference } of chats)
    for (const body of everyLine(it)) {
      const should = refer(reference, body) !== null;
      if (isTaken(it, body, now) !== should)
        throw new Error(
          `${body.type} by ${body.author} ${should ? "must" : "must not"} follow on ${JSON.stringify(reference)}`,
        );
    }
}

function isTaken(it: Conversation, body: EventBody, now: Date): boolean {
  try {
    fold({ ...it, events: [] }, number(it, [body], now));
    return true;
  } catch {
    return false;
  }
}
