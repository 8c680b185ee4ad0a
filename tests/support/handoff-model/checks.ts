import { awaitsWord, type Episode, isHeld, isOpen, isQueued } from "../../../app/domain/handoff/episode.ts";
import type { FollowUp } from "../../../app/domain/handoff/follow-ups.ts";
import { claim } from "../../../app/domain/handoff/holding.ts";
import { opensAt } from "../../../app/domain/opening/open-at.ts";
import { openingOf } from "../../../app/domain/opening/opening-of.ts";
import { ASK_AGAIN_SECONDS, chooseAgent } from "../../../app/domain/routing/choose-agent.ts";
import { eligible } from "../../../app/domain/routing/eligible.ts";
import type { Queue } from "../../../app/domain/shop.ts";
import { type Chat, compare, queueOf, teamNow, type World } from "./world.ts";

/** What must be true of every chat after everything that happens. Throws, and says of which chat it is not. */
export function check(world: World): void {
  for (const chat of world.chats) {
    compare(chat);
    const { episode } = chat.it;
    if (episode === null) continue;
    const wrong = first([
      [
        isOpen(episode) === (chat.it.holder.by === "queue" || chat.it.holder.by === "agent"),
        "open as it is held",
      ],
      [(episode.offer !== null) === (episode.state === "offered"), "an offer exactly while it is offered"],
      [episode.snoozedUntil === null || isHeld(episode), "snoozed only while it is held"],
      [episode.endedAt === null || !isOpen(episode), "open without an end"],
      [new Set(episode.visited).size === episode.visited.length, "in each line once at most"],
      [!isOpen(episode) || canBeReached(world, episode, chat), "within somebody's reach"],
      ...remembered(world, chat, episode),
    ]);
    if (wrong !== null) throw new Error(`${chat.it.id} is not ${wrong}: ${JSON.stringify(episode)}`);
  }
}

type Claim = readonly [is: boolean, what: string];

function first(claims: readonly Claim[]): string | null {
  return claims.find(([is]) => !is)?.[1] ?? null;
}

/** By whoever holds it, by e-mail, or by somebody of the team, present or not, through the line or the list. */
function canBeReached(world: World, episode: Episode, { it }: Chat): boolean {
  if (isHeld(episode) || episode.answerBy === "e-mail") return true;
  const queue = queueOf(world, episode.queueId);
  const team = eligible(queue, episode, world.team);
  return team.some(
    ({ id: agentId, skills }) => claim(it, { agentId, skills, isAdmin: false, how: "next" }, queue).ok,
  );
}

/** What nobody would think of again unless work for it is planned. */
function remembered(world: World, chat: Chat, episode: Episode): Claim[] {
  const of = (is: (work: FollowUp) => boolean) =>
    world.jobs.some((job) => job.chat === chat && job.handoffId === episode.id && is(job.work));
  const { told, fence, inQueueSince, offer, snoozedUntil, preparing, updates, lastUpdate } = episode;
  const isInChat = isQueued(episode) && episode.answerBy === "chat";
  const since = inQueueSince.getTime();
  return [
    [
      !awaitsWord(episode) ||
        updates >= lastUpdate ||
        of((it) => it.do === "say-word" && it.seq === told?.seq),
      "told the next word in time",
    ],
    [offer === null || of((it) => it.do === "end-offer" && it.fence === fence), "asked for a limited time"],
    [snoozedUntil === null || of((it) => it.do === "wake" && it.at <= snoozedUntil), "woken"],
    [!isQueued(episode) || preparing === null || of((it) => it.do === "stop-preparing"), "ready in time"],
    [
      !isInChat || chat.movedOn.has(since) || of((it) => it.do === "move-on" && it.since.getTime() === since),
      "moved on where nobody takes it",
    ],
    [!isInChat || isRouted(world, episode), "given to whoever can take it"],
  ];
}

function hasOpenedSince(queue: Queue, { told }: Episode, now: Date): boolean {
  const opened = told && opensAt(openingOf(queue, "UTC"), told.at);
  return opened !== null && opened <= now;
}

/** Whoever could be asked, now or when the queue opens or a refusal is forgotten, will be. */
function isRouted(world: World, episode: Episode): boolean {
  const queue = queueOf(world, episode.queueId);
  if (queue.mode !== "push" || episode.offer !== null || episode.preparing !== null) return true;
  // After the last word, and where nobody waits for one, whoever comes or frees up finds them.
  if (!episode.isAwaited || episode.updates >= episode.lastUpdate) return true;
  const opens = opensAt(openingOf(queue, "UTC"), world.now);
  const isPlanned = (by: number) =>
    world.jobs.some(({ work, at }) => work.do === "route" && at.getTime() <= by);
  if (opens === null) return true;
  // A team that went home while somebody waited: the next word plans its opening.
  if (opens > world.now) return hasOpenedSince(queue, episode, world.now) || isPlanned(opens.getTime());
  const demand = { language: episode.language, lastAgentId: null, now: world.now };
  const isFree = (passed: Episode["passed"]) =>
    chooseAgent(queue, { ...demand, passed }, teamNow(world)) !== null;
  if (isFree(episode.passed)) return isPlanned(world.now.getTime());
  return !isFree([]) || isPlanned(world.now.getTime() + ASK_AGAIN_SECONDS * 1_000);
}
