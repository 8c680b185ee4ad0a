import type { EventBody } from "../../../app/domain/conversation/events.ts";
import type { Conversation } from "../../../app/domain/conversation/fold.ts";

/** Who has a chat and what is going on, told in a plainer way than the product's: by questions instead of by states. */
export type Reference = {
  readonly with: "bot" | "line" | "agent" | "nobody";
  readonly queue: string | null;
  /** Who is being asked to take it. */
  readonly asked: string | null;
  readonly agent: string | null;
  /** Nothing is being fetched for it any longer. */
  readonly isReady: boolean;
  /** Whoever holds it has written in it. */
  readonly isWritten: boolean;
};

const BOT: Reference = {
  with: "bot",
  queue: null,
  asked: null,
  agent: null,
  isReady: true,
  isWritten: false,
};
export const START = BOT;

/** Where a line of the log leads; null: it may not be written. */
export function refer(it: Reference, event: EventBody): Reference | null {
  const isIn = it.with === "line";
  const isHeld = it.with === "agent";
  const allowed = (is: boolean, next: Partial<Reference>) => (is ? { ...it, ...next } : null);
  const inLine = { with: "line", asked: null, agent: null, isReady: true, isWritten: false } as const;
  switch (event.type) {
    case "message.posted":
      if (event.author === "agent") return allowed(isHeld, { isWritten: true });
      return allowed(event.author === "shopper" || it.with === "bot", {});
    case "handoff.requested":
      return allowed(!isIn && !isHeld, {
        ...inLine,
        queue: event.queueId,
        isReady: event.preparing === null,
      });
    case "handoff.prepared":
      return allowed(it.queue !== null, isIn ? { isReady: true } : {});
    case "handoff.offered":
      return allowed(isIn && it.isReady && it.asked === null, { asked: event.to.id });
    case "offer.missed":
      return allowed(it.asked !== null, { asked: null });
    case "handoff.moved":
      return allowed(isIn, { asked: null, queue: event.queueId });
    case "conversation.claimed":
      return allowed(isIn, { with: "agent", agent: event.agentId, asked: null, isReady: true });
    case "conversation.returned":
      return allowed(isHeld, inLine);
    case "conversation.transferred":
      return allowed(isHeld, { ...inLine, queue: event.queueId });
    case "conversation.handed-back":
      return allowed(isHeld, { ...BOT, queue: it.queue });
    case "queue.left":
      return allowed(isIn || (isHeld && !it.isWritten), { ...BOT, queue: it.queue });
    case "conversation.resolved":
      return allowed(isHeld, { ...BOT, with: "nobody", queue: it.queue });
    case "conversation.reopened":
      return event.author === "agent"
        ? allowed(it.with === "nobody", { with: "agent", agent: event.agentId, isWritten: false })
        : allowed(it.with === "nobody", inLine);
    default:
      return it;
  }
}

/** What the product says of the same. */
export function referenceOf({ holder, episode }: Conversation): Reference {
  const isHeld = holder.by === "agent";
  return {
    with: holder.by === "queue" ? "line" : holder.by,
    queue: episode?.queueId ?? null,
    asked: episode?.offer?.to.id ?? null,
    agent: isHeld ? holder.agentId : null,
    isReady: episode?.state !== "requested",
    isWritten: isHeld && holder.answered,
  };
}
