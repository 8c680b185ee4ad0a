import type { AgentId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Priority, RuleKind } from "#app/domain/triggers/rule.ts";
import type { RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";

/** Why a decision was taken: the words it fired on and the `seq` numbers it rests on. */
export type Evidence = {
  readonly seqs: readonly number[];
  readonly words: readonly string[];
  /** Where many signals were weighed: each with what it added, the weightiest first. */
  readonly because?: readonly WeighedSignal[];
};

export type WeighedSignal = { readonly signal: string; readonly weight: number };

/** What the bot's sentence rests on. `match` is 0 to 1; an answer always carries its source. */
export type BotLine =
  | { readonly kind: "answer"; readonly source: Source; readonly match: number }
  | { readonly kind: "small-talk" }
  | { readonly kind: "not-known" };

export type Source = { readonly kind: "policy" | "page"; readonly title: string; readonly url: string };

/** The kind of rule that fired; a yes to the offer of a person; or a shop in which only people answer. */
export type HandoffReason = RuleKind | "accepted-offer" | "live-mode";

/** The kinds of rule that may offer a person. */
export type OfferReason = {
  [Kind in RuleKind]: "offer" extends (typeof RULE_KINDS)[Kind]["actions"][number] ? Kind : never;
}[RuleKind];

export type WaitKind = "confirmation" | "estimate" | "engagement" | "update";

/** What a shopper was told about the wait. Seconds are from the moment it was told. */
export type Told =
  | {
      readonly knows: "time";
      readonly lowSeconds: number;
      readonly highSeconds: number;
      readonly place: number;
      readonly nextUpdateSeconds: number;
    }
  | { readonly knows: "place"; readonly place: number; readonly nextUpdateSeconds: number };

/** What happened, as it is decided: without `seq` and `at`, which the log gives. */
export type EventBody =
  | {
      type: "message.posted";
      author: "shopper";
      visitorId: VisitorId;
      clientId: string;
      text: string;
    }
  | { type: "message.posted"; author: "bot"; text: string; bot: BotLine }
  | {
      type: "message.posted";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      clientId: string;
      text: string;
    }
  | { type: "person.requested"; author: "shopper"; visitorId: VisitorId; clientId: string }
  | {
      type: "person.offered";
      author: "bot";
      text: string;
      reason: OfferReason;
      /** The rule of the matrix that fired; null where the bot offers one of itself. */
      ruleId: string | null;
      ruleName: string | null;
      evidence: Evidence;
    }
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
      /** Where a person answers: here, or by e-mail in a shop whose assistant is alone in the chat. */
      answerBy: "chat" | "e-mail";
      queueId: QueueId;
      queueName: string;
      /** One line of the context block, for the inbox's list. */
      issue: string;
      tier: Tier;
    }
  | {
      type: "wait.told";
      author: "system";
      handoffId: HandoffId;
      kind: WaitKind;
      /** 1 for the first of its kind in this handoff. */
      n: number;
      text: string;
      told: Told | null;
      link: { title: string; url: string } | null;
    }
  | {
      type: "conversation.claimed";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      handoffId: HandoffId;
    }
  | { type: "answer.helped"; author: "shopper"; visitorId: VisitorId; clientId: string }
  | {
      type: "conversation.resolved";
      author: "agent";
      agentId: AgentId;
      agentName: string;
      outcome: Outcome;
    }
  | {
      type: "conversation.rated";
      author: "shopper";
      visitorId: VisitorId;
      clientId: string;
      score: Score;
    };

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

export type Score = 1 | 2 | 3 | 4 | 5;

/** One line of the log. `seq` is 1, 2, 3 … without a gap in its conversation; `at` is never used for order. */
export type LogEvent = { readonly seq: number; readonly at: Date } & EventBody;
