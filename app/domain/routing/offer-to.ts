import type { EventBody } from "#app/domain/conversation/events.ts";
import type { HandoffId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import { chooseAgent } from "./choose-agent.ts";
import type { Demand } from "./eligible.ts";
import type { Member } from "./member.ts";

type Offered = Extract<EventBody, { type: "handoff.offered" }>;

/** The line that asks an agent to take a handoff; null where the queue asks nobody, or nobody can. */
export function offerTo(
  handoffId: HandoffId,
  queue: Queue,
  { demand, team }: { demand: Demand & { readonly now: Date }; team: readonly Member[] },
): Offered | null {
  const to = queue.mode === "push" ? chooseAgent(queue, demand, team) : null;
  if (to === null) return null;
  return {
    type: "handoff.offered",
    author: "system",
    handoffId,
    to: { id: to.id, name: to.name },
    seconds: queue.offerSeconds,
  };
}
