import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { Evidence, HandoffReason } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { Due } from "#app/domain/conversation/handoff-events.ts";
import type { ShopPolicy } from "#app/domain/policy.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/records.ts";
import type { Priority, Rule } from "#app/domain/triggers/rule.ts";
import type { Verification } from "#app/domain/verification/verification.ts";
import type { Words } from "#app/domain/words.ts";

/** All that a context block rests on. */
export type BlockInput = {
  readonly conversation: Conversation;
  readonly handoff: HandedOver;
  readonly rules: readonly Rule[];
  /** How sure we are who writes: nothing of a record is shown as theirs without it. */
  readonly verification: Verification;
  /** The mirrored record of the customer who was verified. */
  readonly customer: CustomerRecord | null;
  /** Orders of the shop that were named, or that a code was sent for; perhaps somebody else's. */
  readonly named: readonly OrderRecord[];
  readonly policy: ShopPolicy;
  /** Shopify refuses our token: nothing new comes until the merchant opens the app again. */
  readonly isSignedOut: boolean;
  /** The shopper's, as a tag such as `de`; null: not known. */
  readonly language: string | null;
  readonly knowledge: KnowledgeIndex;
  readonly words: Words;
  /** Of the shop: times are told by its clock. */
  readonly timezone: string;
  readonly now: Date;
};

/** Why and how urgently a conversation was handed over, and by when an answer is due. */
export type HandedOver = {
  readonly reason: HandoffReason;
  readonly ruleId: string | null;
  readonly ruleName: string | null;
  readonly evidence: Evidence;
  readonly priority: Priority;
  /** What the rule itself asks for; null: nothing. */
  readonly serviceSeconds: number | null;
  readonly resolveSeconds: number | null;
  readonly due: Due;
};
