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
};
