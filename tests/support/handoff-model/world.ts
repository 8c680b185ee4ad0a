import { fold, newConversation, number, type Conversation } from "../../../app/domain/conversation/fold.ts";
import type { EventBody } from "../../../app/domain/conversation/events.ts";
import { type FollowUp, followUps } from "../../../app/domain/handoff/follow-ups.ts";
import { isOpen as goesOn } from "../../../app/domain/handoff/episode.ts";
import { AgentId, ConversationId, QueueId, VisitorId } from "../../../app/domain/ids.ts";
import { openingOf } from "../../../app/domain/opening/opening-of.ts";
import type { Member } from "../../../app/domain/routing/member.ts";
import { newQueue } from "../../../app/domain/routing/new-queue.ts";
import type { Queue } from "../../../app/domain/shop.ts";
import { refer, type Reference, referenceOf, START } from "./reference.ts";

/** Work that was planned. `at` is never before it is due. */
export type Job = {
  readonly chat: Chat;
  readonly handoffId: string;
  readonly work: FollowUp;
  readonly at: Date;
};

export type Chat = {
  it: Conversation;
  reference: Reference;
  /** The lines that the fallback has been looked for in, by when they began. */
  readonly movedOn: Set<number>;
};

/** A shop with two servers' worth of trouble: everything that may go wrong happens to it, one thing at a time. */
export type World = {
  now: Date;
  readonly queues: readonly Queue[];
  team: Member[];
  readonly chats: readonly Chat[];
  /** What is still to be done. */
  jobs: Job[];
  /** All that ever was to be done: any of it may come again, and late. */
  readonly planned: Job[];
};

const OFFICE = [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }];
const SUPPORT = QueueId("support");

/** One asks in office hours and one has each take the next; they fall back to each other, and specialists to nobody. */
const QUEUES: readonly Queue[] = [
  { ...newQueue(SUPPORT, "Support"), isDefault: true, hours: OFFICE, fallbackQueueId: QueueId("night") },
  {
    ...newQueue(QueueId("night"), "Night"),
    mode: "pull",
    members: [AgentId("ben")],
    fallbackQueueId: SUPPORT,
  },
  {
    ...newQueue(QueueId("health"), "Health"),
    isSpecialist: true,
    skills: ["regulated"],
    fallbackQueueId: SUPPORT,
  },
];

const TEAM: readonly Member[] = [
  agent("dana", { capacity: 2 }),
  agent("ben", { languages: ["de"] }),
  agent("sam", { skills: ["regulated"], languages: ["en"] }),
  agent("eve", { capacity: 0 }),
];

function agent(id: string, more: Partial<Member>): Member {
  const there = { isPresent: true, isAway: false, capacity: 1, load: 0, givenAt: null };
  return { id: AgentId(id), name: id, skills: [], languages: [], ...there, ...more };
}

export function newWorld(now: Date): World {
  const chats = ["a", "b", "c"].map((id) => ({
    it: newConversation(ConversationId(id), VisitorId(`visitor-${id}`), null),
    reference: START,
    movedOn: new Set<number>(),
  }));
  return { now, queues: QUEUES, team: [...TEAM], chats, jobs: [], planned: [] };
}

/** The team as routing sees it now: what each holds or is asked to take is counted anew. */
export function teamNow({ chats, now, team }: World): Member[] {
  return team.map((member) => {
    const load = chats.filter(({ it: { holder, episode } }) => {
      const isAside = episode !== null && episode.snoozedUntil !== null && episode.snoozedUntil > now;
      return (
        (holder.by === "agent" && holder.agentId === member.id && !isAside) ||
        episode?.offer?.to.id === member.id
      );
    }).length;
    return { ...member, load };
  });
}

export function queueOf({ queues }: World, id: string): Queue {
  const found = queues.find((queue) => queue.id === id);
  if (!found) throw new Error(`There is no queue ${id}`);
  return found;
}

/** Writes lines, as a service does after its decision, and plans what follows. Throws where anything is as it must not be. */
export function write(world: World, chat: Chat, bodies: readonly EventBody[]): void {
  const { it: before } = chat;
  for (const body of bodies) {
    const next = refer(chat.reference, body);
    if (next === null) throw new Error(`${body.type} may not follow on ${JSON.stringify(chat.reference)}`);
    chat.reference = next;
  }
  chat.it = fold(before, number(before, bodies, world.now));
  compare(chat);
  for (const body of bodies) if (body.type === "handoff.offered") mayBeAsked(world, body.to.id);
  plan(world, chat, before);
}

/** Exactly one holder, and the one that the reference names. */
export function compare({ it, reference }: Chat): void {
  const [is, should] = [JSON.stringify(referenceOf(it)), JSON.stringify(reference)];
  if (is !== should) throw new Error(`The chat is ${is} and should be ${should}`);
}

function mayBeAsked(world: World, id: string): void {
  const asked = teamNow(world).find((member) => member.id === id);
  // The offer itself is counted already.
  if (!asked || !asked.isPresent || asked.isAway || asked.load > asked.capacity)
    throw new Error(`${id} was asked without room`);
}

function plan(world: World, chat: Chat, before: Conversation): void {
  const { episode } = chat.it;
  if (episode === null) return;
  const queue = queueOf(world, episode.queueId);
  const home = { opening: openingOf(queue, "UTC"), fallbackSeconds: queue.fallbackSeconds };
  for (const work of followUps({ before: before.episode, after: episode }, home, world.now))
    planWork(world, chat, work);
}

export function planWork(world: World, chat: Chat, work: FollowUp): void {
  const at = "at" in work && work.at !== null && work.at > world.now ? work.at : world.now;
  const job = { chat, handoffId: chat.it.episode?.id ?? "", work, at };
  world.jobs.push(job);
  world.planned.push(job);
}

/** Whether a handoff goes on here. */
export function isGoing({ it: { episode } }: Chat): boolean {
  return episode !== null && goesOn(episode);
}
