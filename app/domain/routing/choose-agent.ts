import type { Queue } from "#app/domain/shop.ts";
import { type Demand, eligible } from "./eligible.ts";
import { hasRoom, isReady, type Member } from "./member.ts";

/** Who let one pass is not asked for the same one again before this. */
export const ASK_AGAIN_SECONDS = 120;

/**
 * Whom to ask next: of those who may answer, are there, have room and did not just let it pass, the one the shopper spoke
 * with last; else the least loaded, then the one who was given nothing for longest. Null: nobody now.
 */
export function chooseAgent(
  queue: Queue,
  demand: Demand & { readonly now: Date },
  members: readonly Member[],
): Member | null {
  const passed = new Set(
    demand.passed
      .filter(({ at }) => demand.now.getTime() - at.getTime() < ASK_AGAIN_SECONDS * 1_000)
      .map(({ id }) => id),
  );
  const free = eligible(queue, demand, members).filter(
    (member) => isReady(member) && hasRoom(member) && !passed.has(member.id),
  );
  return free.find(({ id }) => id === demand.lastAgentId) ?? free.toSorted(byTurn)[0] ?? null;
}

function byTurn(one: Member, other: Member): number {
  return (
    one.load / one.capacity - other.load / other.capacity ||
    (one.givenAt?.getTime() ?? 0) - (other.givenAt?.getTime() ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}
