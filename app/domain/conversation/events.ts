import type { AgentId, HandoffId, VisitorId } from "#app/domain/ids.ts";
import type { RuleKind } from "#app/domain/triggers/rule.ts";
import type { RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import type { VerificationEvent } from "#app/domain/verification/verification-events.ts";
import type { HandoffEvent } from "./handoff-events.ts";

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

/** The kind of rule that fired; a yes to the offer of a person; a shop in which only people answer; or a bot that broke. */
export type HandoffReason = RuleKind | "accepted-offer" | "live-mode" | "bot-failed";

/** The kinds of rule that may offer a person. */
export type OfferReason = {
  [Kind in RuleKind]: "offer" extends (typeof RULE_KINDS)[Kind]["actions"][number] ? Kind : never;
}[RuleKind];

/** `exit`: that an answer by e-mail is to be had instead. */
export type WaitKind = "confirmation" | "estimate" | "engagement" | "update" | "exit";

/** What a shopper was told about the wait. Seconds are from the moment it was told. */
export type Told =
  | {
      readonly knows: "time";
      readonly lowSeconds: number;
      readonly highSeconds: number;
      /** The upper end before past promises corrected it: what later promises are measured against. */
      readonly modelSeconds?: number;
      readonly place: number;
      readonly nextUpdateSeconds: number;
    }
  | { readonly knows: "place"; readonly place: number; readonly nextUpdateSeconds: number }
  /** The team is away and comes back then. */
  | {
      readonly knows: "opening";
      readonly opensInSeconds: number;
      readonly place: number;
      readonly nextUpdateSeconds: number;
    };

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
      type: "wait.told";
      author: "system";
      handoffId: HandoffId;
      kind: WaitKind;
      /** 1 for the first of its kind in this handoff. */
      n: number;
      text: string;
      told: Told | null;
      /** Who is next to answer, where that is known. */
      agentName?: string;
      link: { title: string; url: string } | null;
    }
  | HandoffEvent
  | VerificationEvent
  | { type: "answer.helped"; author: "shopper"; visitorId: VisitorId; clientId: string }
  | {
      type: "conversation.rated";
      author: "shopper";
      visitorId: VisitorId;
      clientId: string;
      score: Score;
    };

export type Score = 1 | 2 | 3 | 4 | 5;

/** One line of the log. `seq` is 1, 2, 3 … without a gap in its conversation; `at` is never used for order. */
export type LogEvent = { readonly seq: number; readonly at: Date } & EventBody;
