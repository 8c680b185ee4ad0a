import type { AgentId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Priority } from "#app/domain/triggers/rule.ts";
import type { Evidence, HandoffReason } from "./events.ts";

/** Somebody of the team, by the name they had then. */
export type Named = { readonly id: AgentId; readonly name: string };

/** By when a service level asks for something, and when to warn; ISO 8601, null where nothing is asked. */
export type Due = {
  readonly firstReplyAt: string | null;
  readonly firstReplyWarnAt: string | null;
  readonly resolveAt: string | null;
  readonly resolveWarnAt: string | null;
};

/** Whether one may still be offered to an agent, and if not, what it waits for. */
export type Preparing = "payment" | null;

/** Why an agent no longer holds, or never took, what was given to them. */
export type MissedWhy = "no-answer" | "declined" | "gone";
export type ReturnedWhy = "gone" | "removed" | "released";

export type ServiceTarget = "first-reply" | "resolution";
export type ClaimHow = "picked" | "next" | "offered";

export const OUTCOMES = [
  "solved",
  "sale",
  "refund-made",
  "refund-avoided",
  "cancellation-saved",
  "retained",
  "other",
  "none",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What happens to a handoff, from its request to its end. */
export type HandoffEvent =
  | {
      type: "handoff.requested";
      author: "system";
      handoffId: HandoffId;
      reason: HandoffReason;
      /** The rule of the matrix that fired, by its id; null for a plain request. */
      ruleId: string | null;
      /** The merchant's own name for it, as it was then. */
      ruleName: string | null;
      evidence: Evidence;
      priority: Priority;
      /** Within how many seconds an agent's first line is due; null: as the queue says. */
      serviceSeconds: number | null;
      /** The same for the end. */
      resolveSeconds: number | null;
      /** Where a person answers: here, or by e-mail in a shop whose assistant is alone in the chat. */
      answerBy: "chat" | "e-mail";
      queueId: QueueId;
      queueName: string;
      /** One line of the context block, for the inbox's list. */
      issue: string;
      tier: Tier;
      /** The shopper's, as a tag such as `de`; null: not known. */
      language: string | null;
      due: Due;
      preparing: Preparing;
      /** Whether the shopper may have the answer by e-mail instead. */
      mayMail: boolean;
    }
  /** What the agent will need was fetched, or could not be in time. */
  | { type: "handoff.prepared"; author: "system"; handoffId: HandoffId; found: boolean }
  /** One agent is asked, for so many seconds, whether they take it. */
  | { type: "handoff.offered"; author: "system"; handoffId: HandoffId; to: Named; seconds: number }
  | { type: "offer.missed"; author: "system"; handoffId: HandoffId; to: Named; why: MissedWhy }
  /** Nobody of the queue took it in time: another queue waits for it now. */
  | {
      type: "handoff.moved";
      author: "system";
      handoffId: HandoffId;
      queueId: QueueId;
      queueName: string;
    }
  /** Goes back to the queue, in its old place. */
  | {
      type: "conversation.returned";
      author: "system";
      handoffId: HandoffId;
      from: Named;
      why: ReturnedWhy;
      note: string | null;
    }
  | {
      type: "conversation.transferred";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
      queueId: QueueId;
      queueName: string;
      /** The colleague it is for; null: whoever of the queue is free. */
      to: Named | null;
      note: string | null;
    }
  | {
      type: "conversation.handed-back";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
      note: string | null;
    }
  | {
      type: "conversation.snoozed";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
      /** ISO 8601. */
      until: string;
    }
  | { type: "conversation.woken"; author: "system"; handoffId: HandoffId }
  /** The shopper does not wait any longer; the bot has the chat again. */
  | { type: "queue.left"; author: "shopper"; visitorId: VisitorId; clientId: string; handoffId: HandoffId }
  /** The shopper wants the answer by e-mail, to the address in `text`. */
  | {
      type: "mail.chosen";
      author: "shopper";
      visitorId: VisitorId;
      clientId: string;
      handoffId: HandoffId;
      text: string;
    }
  /** The same issue once more, within a week: by the shopper's word it waits again, by an agent's they hold it again. */
  | { type: "conversation.reopened"; author: "system"; handoffId: HandoffId; due: Due }
  | {
      type: "conversation.reopened";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
    }
  | {
      type: "service.warned" | "service.breached";
      author: "system";
      handoffId: HandoffId;
      target: ServiceTarget;
      /** Whom the queue wants to hear of it; null: its admins. */
      lead: Named | null;
    }
  | {
      type: "conversation.claimed";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
      /** Picked out of the list, taken as the next in line, or accepted when it was offered. */
      how: ClaimHow;
    }
  | {
      type: "conversation.resolved";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      outcome: Outcome;
    };
