/**
 * What the storefront and the inbox receive: one line of the log as JSON. Both see the same `seq`s without a gap; a line
 * that is not for the shopper arrives there as `event.hidden`, with nothing in it.
 */
export type Line = {
  readonly seq: number;
  readonly type: LineType;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author?: "shopper" | "bot" | "agent" | "system";
  readonly text?: string;
  readonly clientId?: string;
  /** Display name of the agent who wrote or claimed. */
  readonly agentName?: string;
  /** The bot's answer: what it rests on. */
  readonly kind?: string;
  readonly source?: { readonly kind: string; readonly title: string; readonly url: string };
  readonly queueName?: string;
  /** The order that somebody wants to show, or has shown, to be theirs. */
  readonly orderName?: string;
  readonly reason?: string;
  /** `e-mail` where a person does not answer in the chat. */
  readonly answerBy?: string;
  /** The answer may be had by e-mail instead. */
  readonly mayMail?: boolean;
  readonly n?: number;
  readonly told?: unknown;
  readonly link?: { readonly title: string; readonly url: string };
  readonly outcome?: string;
  readonly score?: number;
  /** Until when it counts or sleeps, ISO 8601. */
  readonly until?: string;
  /** Agents only. */
  readonly agentId?: string;
  readonly handoffId?: string;
  readonly ruleId?: string;
  /** The merchant's own name for the rule. */
  readonly ruleName?: string;
  readonly evidence?: {
    readonly seqs: readonly number[];
    readonly words: readonly string[];
    readonly because?: readonly { readonly signal: string; readonly weight: number }[];
  };
  readonly priority?: string;
  readonly serviceSeconds?: number;
  readonly resolveSeconds?: number;
  readonly match?: number;
  /** To whom it was offered or transferred, from whom it came back, who hears of a service level. */
  readonly to?: { readonly id: string; readonly name: string };
  readonly from?: { readonly id: string; readonly name: string };
  readonly lead?: { readonly id: string; readonly name: string };
  readonly why?: string;
  readonly how?: string;
  readonly note?: string;
  readonly seconds?: number;
  readonly target?: string;
  readonly language?: string;
  readonly found?: boolean;
};

export type LineType =
  | "message.posted"
  | "person.requested"
  | "person.offered"
  | "handoff.requested"
  | "wait.told"
  | "conversation.claimed"
  | "answer.helped"
  | "conversation.resolved"
  | "conversation.rated"
  | "handoff.prepared"
  | "handoff.offered"
  | "offer.missed"
  | "handoff.moved"
  | "conversation.returned"
  | "conversation.transferred"
  | "conversation.handed-back"
  | "conversation.snoozed"
  | "conversation.woken"
  | "conversation.reopened"
  | "queue.left"
  | "mail.chosen"
  | "verification.offered"
  | "verification.requested"
  | "shopper.verified"
  | "service.warned"
  | "service.breached"
  | "event.hidden";

/** The answer to a POST that was appended; the same for every repetition of it. */
export type Posted = { readonly conversationId: string; readonly seq: number; readonly at: string };

/** Why not, in a word for programs and a sentence for people. Body of every 4xx and 503 of `/chat` and `/agent`. */
export type Refused = { readonly code: string; readonly message: string };
