import type { Conversation, Holder } from "#app/domain/conversation/fold.ts";
import type { AgentId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

export type ClaimRefusal =
  { code: "already-claimed"; by: string } | { code: "not-waiting" } | { code: "resolved" };
export type HoldRefusal = { code: "not-yours"; by: string | null } | { code: "resolved" };

type Waiting = Extract<Holder, { by: "queue" }>;
type Held = Extract<Holder, { by: "agent" }>;

/** Who may take a conversation out of the queue: anybody while it waits; null when it is theirs already. */
export function claim({ holder }: Conversation, agentId: AgentId): Result<Waiting | null, ClaimRefusal> {
  if (holder.by === "queue") return ok(holder);
  if (holder.by === "nobody") return refuse({ code: "resolved" });
  if (holder.by === "bot") return refuse({ code: "not-waiting" });
  return holder.agentId === agentId ? ok(null) : refuse({ code: "already-claimed", by: holder.agentName });
}

/** Only the agent who holds a conversation writes in it or ends it. */
export function hold({ holder }: Conversation, agentId: AgentId): Result<Held, HoldRefusal> {
  if (holder.by === "nobody") return refuse({ code: "resolved" });
  if (holder.by !== "agent") return refuse({ code: "not-yours", by: null });
  return holder.agentId === agentId ? ok(holder) : refuse({ code: "not-yours", by: holder.agentName });
}
