import type { EventBody } from "../../../app/domain/conversation/events.ts";
import type { Episode, Passed } from "../../../app/domain/handoff/episode.ts";
import { isQueued } from "../../../app/domain/handoff/episode.ts";
import { isOpen } from "../../../app/domain/opening/open-at.ts";
import { openingOf } from "../../../app/domain/opening/opening-of.ts";
import { offerTo } from "../../../app/domain/routing/offer-to.ts";
import { rankAt } from "../../../app/domain/routing/priority.ts";
import type { Queue } from "../../../app/domain/shop.ts";
import { waitLine } from "../../../app/domain/waiting/window.ts";
import { type Chat, queueOf, teamNow, type World, write } from "./world.ts";

/** A word about the wait; what it says does not matter here. */
export function word({ id, updates }: Pick<Episode, "id" | "updates">): EventBody {
  const told = { knows: "place", place: 1, nextUpdateSeconds: 60 } as const;
  return waitLine(id, { kind: "update", n: updates + 1, text: "Still with you.", told });
}

export function isOpenNow({ now }: World, queue: Queue): boolean {
  return isOpen(openingOf(queue, "UTC"), now);
}

/** Who stands in a queue's line before a place and is not being offered to anybody. */
function unaskedBefore(
  { chats }: World,
  { id, queueId }: Pick<Episode, "id" | "queueId">,
  rank: Date,
): number {
  return chats.filter(({ it: { episode: other } }) => {
    if (other === null || other.id === id || other.queueId !== queueId || !isQueued(other)) return false;
    return (
      other.answerBy === "chat" &&
      other.state !== "offered" &&
      rankAt(other.requestedAt, other.priority) < rank
    );
  }).length;
}

type Place = Pick<
  Episode,
  "id" | "updates" | "language" | "priority" | "requestedAt" | "answerBy" | "preparing"
> & {
  readonly lastAgent: Episode["agent"];
};

/** The offer and the word with which a chat (again) begins to wait in a line. */
export function anew(
  world: World,
  place: Place,
  { queue, passed, isTold }: { queue: Queue; passed: readonly Passed[]; isTold: boolean },
): EventBody[] {
  const { id, language, priority, requestedAt, answerBy, preparing, lastAgent } = place;
  const rank = rankAt(requestedAt, priority);
  const isFirst =
    isOpenNow(world, queue) &&
    unaskedBefore(world, { id, queueId: queue.id }, rank) === 0 &&
    answerBy === "chat" &&
    preparing === null;
  const demand = { language, passed, lastAgentId: lastAgent?.id ?? null, now: world.now };
  const offer = isFirst ? offerTo(id, queue, { demand, team: teamNow(world) }) : null;
  return [...(offer ? [offer] : []), ...(isTold ? [word(place)] : [])];
}

/** Gives what waits to whom is free, first in line first. */
export function route(world: World): void {
  const rankOf = ({ it: { episode } }: Chat) =>
    episode ? rankAt(episode.requestedAt, episode.priority).getTime() : 0;
  for (const chat of [...world.chats].sort((one, other) => rankOf(one) - rankOf(other))) {
    const { episode } = chat.it;
    if (!episode || !isQueued(episode) || episode.offer || episode.preparing || episode.answerBy !== "chat")
      continue;
    const queue = queueOf(world, episode.queueId);
    if (!isOpenNow(world, queue)) continue;
    const { language, passed, agent, id } = episode;
    const demand = { language, passed, lastAgentId: agent?.id ?? null, now: world.now };
    const offer = offerTo(id, queue, { demand, team: teamNow(world) });
    if (offer) write(world, chat, [offer]);
  }
}
