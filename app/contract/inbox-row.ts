/** One conversation as the inbox lists it. The client keeps the row with the greater `lastSeq`. */
export type InboxRow = {
  readonly conversationId: string;
  readonly lastSeq: number;
  readonly holder: "bot" | "queue" | "agent" | "nobody";
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly queueName: string | null;
  /** Customer's name where known, else "Visitor". */
  readonly who: string;
  /** Shopify confirms which customer it is. */
  readonly signedIn: boolean;
  readonly tier: string;
  readonly reason: string | null;
  /** One line of the context block; present from the handoff on. */
  readonly issue: string | null;
  readonly lastText: string;
  readonly lastAuthor: string;
  readonly lastAt: string;
  /** When the shopper began to wait for a person; null unless waiting. */
  readonly waitingSince: string | null;
  readonly unread: number;
  readonly rating: number | null;
  /** Where the handoff stands (`waiting`, `offered`, `claimed`, `answered` …); null before the first. */
  readonly state: string | null;
  readonly priority: "urgent" | "high" | "normal" | "low" | null;
  /** The agent who is being asked whether they take it, and until when. */
  readonly offered: { readonly agentId: string; readonly agentName: string; readonly until: string } | null;
  /** It comes back then, or when the shopper writes. */
  readonly snoozedUntil: string | null;
  /** What the service level asks for next. */
  readonly service: {
    readonly dueAt: string;
    readonly warnAt: string;
    readonly level: "fine" | "warned" | "breached";
  } | null;
  readonly answerBy: "chat" | "e-mail" | null;
};
