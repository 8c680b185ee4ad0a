import { type Episode, awaitsWord, isQueued } from "../../../app/domain/handoff/episode.ts";
import { worsened } from "../../../app/domain/handoff/next-due.ts";
import { nextHome } from "../../../app/domain/routing/next-home.ts";
import { waitLine } from "../../../app/domain/waiting/window.ts";
import { anew, route, word } from "./waiting.ts";
import { type Job, queueOf, type World, write } from "./world.ts";

/** Does a job, due or long past it: where the handoff does not stand any longer as it did, nothing happens. */
export function work(world: World, { chat, handoffId, work: due }: Job): void {
  if (due.do === "route") return route(world);
  const { episode } = chat.it;
  if (episode?.id !== handoffId) return;
  const job = { world, chat, episode };
  switch (due.do) {
    case "say-word":
      return awaitsWord(episode) && episode.told?.seq === due.seq
        ? write(world, chat, [word(episode)])
        : undefined;
    case "end-offer":
      return episode.fence === due.fence ? pass(job, "no-answer") : undefined;
    case "wake":
      return wake(job);
    case "move-on":
      return due.since.getTime() === episode.inQueueSince.getTime() ? moveOn(job) : undefined;
    case "check-service":
      return checkService(job);
    case "prepare":
    case "stop-preparing":
      return isQueued(episode) && episode.preparing !== null
        ? write(world, chat, [
            { type: "handoff.prepared", author: "system", handoffId: episode.id, found: false },
          ])
        : undefined;
  }
}

type At = { readonly world: World; readonly chat: Job["chat"]; readonly episode: Episode };

/** Whoever is asked does not take it; the next one is asked. */
export function pass({ world, chat, episode }: At, why: "no-answer" | "declined" | "gone"): void {
  const { offer, id: handoffId } = episode;
  if (!offer) return;
  const { to } = offer;
  const passed = [...episode.passed.filter(({ id }) => id !== to.id), { id: to.id, at: world.now }];
  const queue = queueOf(world, episode.queueId);
  const next = anew(world, { ...episode, lastAgent: episode.agent }, { queue, passed, isTold: false });
  write(world, chat, [{ type: "offer.missed", author: "system", handoffId, to, why }, ...next]);
}

function wake({ world, chat, episode }: At): void {
  if (episode.snoozedUntil === null || episode.snoozedUntil > world.now) return;
  write(world, chat, [{ type: "conversation.woken", author: "system", handoffId: episode.id }]);
}

function moveOn({ world, chat, episode }: At): void {
  if (!isQueued(episode) || episode.answerBy !== "chat") return;
  chat.movedOn.add(episode.inQueueSince.getTime());
  const { id: handoffId, isAwaited } = episode;
  const unvisited = world.queues.filter(({ id }) => !episode.visited.includes(id));
  const queue = nextHome(queueOf(world, episode.queueId), unvisited);
  if (queue === null) {
    if (isAwaited) write(world, chat, [waitLine(handoffId, { kind: "exit", n: 1, text: "By e-mail?" })]);
    return;
  }
  const next = anew(
    world,
    { ...episode, lastAgent: episode.agent },
    { queue, passed: [], isTold: isAwaited },
  );
  const to = { queueId: queue.id, queueName: queue.name };
  write(world, chat, [{ type: "handoff.moved", author: "system", handoffId, ...to }, ...next]);
}

function checkService({ world, chat, episode }: At): void {
  const lines = worsened(episode, world.now).map(({ target, level }) => {
    const type = level === "warned" ? "service.warned" : "service.breached";
    return { type, author: "system", handoffId: episode.id, target, lead: null } as const;
  });
  if (lines.length > 0) write(world, chat, lines);
}
