import type { EventBody } from "../../../app/domain/conversation/events.ts";
import { hold } from "../../../app/domain/handoff/holding.ts";
import type { HandoffId } from "../../../app/domain/ids.ts";
import type { Member } from "../../../app/domain/routing/member.ts";
import type { Chat, World } from "./world.ts";

/** What happens next: to which chat, by or to whom, and a number for whatever else is left open. */
export type Scene = {
  readonly world: World;
  readonly chat: Chat;
  readonly who: Member;
  readonly some: number;
};

/** What only the holder may do. */
export function held({ it }: Chat, { id }: Member, then: (handoffId: HandoffId) => void): void {
  if (it.episode && hold(it, id).ok) then(it.episode.id);
}

export function by({ id, name }: Member) {
  return { author: "agent", agentId: id, agentName: name } as const;
}

export function shopperLine({ it }: Chat): EventBody {
  return {
    type: "message.posted",
    author: "shopper",
    visitorId: it.visitorId,
    clientId: "x",
    text: "Where is it",
  };
}

export function botLine(text: string): EventBody {
  return { type: "message.posted", author: "bot", text, bot: { kind: "small-talk" } };
}
