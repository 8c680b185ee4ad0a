import type { Conversation, Holder } from "#app/domain/conversation/fold.ts";
import type { ClaimHow } from "#app/domain/conversation/handoff-events.ts";
import type { AgentId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { belongs } from "#app/domain/routing/eligible.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { Episode } from "./episode.ts";

export type ClaimRefusal =
  | { code: "already-claimed"; by: string }
  | { code: "not-waiting" }
  | { code: "resolved" }
  | { code: "not-trained" }
  | { code: "take-next" };
export type HoldRefusal = { code: "not-yours"; by: string | null } | { code: "resolved" };

type Held = Extract<Holder, { by: "agent" }>;

/** Who wants to take it, and how. */
export type Taker = {
  readonly agentId: AgentId;
  readonly skills: readonly string[];
  readonly isAdmin: boolean;
  readonly how: "picked" | "next";
};

/**
 * Who may take a conversation out of the queue: anybody while it waits, also while a colleague is being asked; for
 * specialists only who is one; where each takes the next, out of the line only an admin or the lead. Null: theirs already.
 */
export function claim(
  { holder, episode }: Conversation,
  taker: Taker,
  queue: Queue,
): Result<{ readonly episode: Episode; readonly how: ClaimHow } | null, ClaimRefusal> {
  if (holder.by === "nobody") return refuse({ code: "resolved" });
  if (holder.by === "bot" || episode === null) return refuse({ code: "not-waiting" });
  if (holder.by === "agent")
    return holder.agentId === taker.agentId
      ? ok(null)
      : refuse({ code: "already-claimed", by: holder.agentName });
  const { agentId: id, skills, isAdmin, how } = taker;
  if (queue.isSpecialist && !belongs({ id, skills }, queue)) return refuse({ code: "not-trained" });
  const isOffered = episode.offer?.to.id === id;
  const mayPick = queue.mode !== "pull" || isAdmin || queue.leadId === id || isOffered;
  if (how === "picked" && !mayPick) return refuse({ code: "take-next" });
  return ok({ episode, how: isOffered ? "offered" : how });
}

/** Only the agent who holds a conversation writes in it or passes it on. */
export function hold({ holder }: Conversation, agentId: AgentId): Result<Held, HoldRefusal> {
  if (holder.by === "nobody") return refuse({ code: "resolved" });
  if (holder.by !== "agent") return refuse({ code: "not-yours", by: null });
  return holder.agentId === agentId ? ok(holder) : refuse({ code: "not-yours", by: holder.agentName });
}
