import type { EventBody } from "../../../app/domain/conversation/events.ts";
import { hold } from "../../../app/domain/handoff/holding.ts";
import { mayReopen } from "../../../app/domain/handoff/same-issue.ts";
import type { Member } from "../../../app/domain/routing/member.ts";
import { decline, giveBack, leaveAll, take, transfer } from "./agent-acts.ts";
import { pass, work } from "./due.ts";
import { botLine, by, held, type Scene } from "./scene.ts";
import { chooseMail, leaveQueue, reopenedByShopper, request, shopperWrites } from "./shopper-acts.ts";
import { isGoing, planWork, teamNow, type World, write } from "./world.ts";

const HOURS_MS = 3_600_000;

/** Everything that people, jobs and clocks do to a chat. What the product refuses changes nothing. */
export const ACTS = {
  "ask for a person": request,
  "write as the shopper": shopperWrites,
  "write as an agent": ({ world, chat, who }) => {
    write(world, chat, hello({ chat, who }));
  },
  "pick out of the list": (scene) => take(scene, "picked"),
  "take the next": (scene) => take(scene, "next"),
  "accept what is offered": (scene) => {
    const asked = scene.world.team.find(({ id }) => id === scene.chat.it.episode?.offer?.to.id);
    if (asked) take({ ...scene, who: asked }, "picked");
  },
  "decline what is offered": ({ world, chat }) => {
    const { episode } = chat.it;
    if (episode) pass({ world, chat, episode }, "declined");
  },
  "be answered and given back": (scene) => {
    take(scene, "next");
    write(scene.world, scene.chat, hello(scene));
    giveBack(scene.world, scene.chat, scene.who.id, "released");
  },
  "release": ({ world, chat, who }) => giveBack(world, chat, who.id, "released"),
  "transfer to a queue": (scene) => transfer(scene, null),
  "transfer to a person": (scene) => transfer(scene, other(scene)),
  "hand back": ({ world, chat, who }) =>
    held(chat, who, (handoffId) =>
      write(world, chat, [
        { type: "conversation.handed-back", ...by(who), handoffId, note: null },
        botLine("I am with you again"),
      ]),
    ),
  "resolve": ({ world, chat, who }) =>
    held(chat, who, () =>
      write(world, chat, [{ type: "conversation.resolved", ...by(who), outcome: "solved" }]),
    ),
  "snooze": ({ world, chat, who, some }) =>
    held(chat, who, (handoffId) => {
      if (chat.it.episode?.isAwaited) return;
      const until = new Date(world.now.getTime() + (some % 9) * HOURS_MS + 1_000).toISOString();
      write(world, chat, [{ type: "conversation.snoozed", ...by(who), handoffId, until }]);
    }),
  "wake": ({ world, chat, who }) =>
    held(chat, who, (handoffId) =>
      write(world, chat, [{ type: "conversation.woken", author: "system", handoffId }]),
    ),
  "leave the queue": leaveQueue,
  "choose e-mail": chooseMail,
  "reopen as an agent": ({ world, chat, who }) => {
    const { episode } = chat.it;
    if (!episode || !mayReopen(chat.it, world.now)) return;
    write(world, chat, [{ type: "conversation.reopened", ...by(who), handoffId: episode.id }]);
  },
  "reopen as the shopper": reopenedByShopper,
  "come or go": ({ world, who }) => {
    set(world, { ...who, isPresent: !who.isPresent });
    if (who.isPresent) for (const chat of world.chats) leaveAll(world, chat, who.id);
    else planRoute(world);
  },
  "be away or ready": ({ world, who }) => {
    set(world, { ...who, isAway: !who.isAway });
    if (who.isAway) return planRoute(world);
    for (const chat of world.chats) decline(world, chat, who.id);
  },
  "let time pass while no worker runs": ({ world, some }) => {
    world.now = later(world, some);
  },
  "let time pass": ({ world, some }) => {
    const until = later(world, some);
    while (world.jobs.some(({ at }) => at <= until)) doNext(world);
    if (world.now < until) world.now = until;
  },
  "do what is due next": ({ world }) => doNext(world),
  "do late work again": ({ world, some }) => {
    const late = world.planned[some % Math.max(1, world.planned.length)];
    if (late && late.at <= world.now) work(world, late);
  },
} as const satisfies Record<string, (scene: Scene) => void>;

export type ActName = keyof typeof ACTS;

/** The clock goes to the first thing that is due, if it is not past it already. */
function doNext(world: World): void {
  const [first] = world.jobs.toSorted((one, next) => one.at.getTime() - next.at.getTime());
  if (!first) return;
  world.jobs = world.jobs.filter((job) => job !== first);
  if (first.at > world.now) world.now = first.at;
  work(world, first);
}

/** Some seconds or minutes on, and now and then the next morning. */
function later({ now }: World, some: number): Date {
  const seconds = some % 40 === 0 ? 16 * 3_600 : some % 3 === 0 ? some % 600 : some % 90;
  return new Date(now.getTime() + seconds * 1_000);
}

/** What an agent writes who holds the chat; nobody else may. */
function hello({ chat, who }: Pick<Scene, "chat" | "who">): EventBody[] {
  if (!hold(chat.it, who.id).ok) return [];
  return [{ type: "message.posted", ...by(who), clientId: "x", text: "Hello" }];
}

function planRoute(world: World): void {
  const chat = world.chats.find(isGoing);
  if (chat) planWork(world, chat, { do: "route", at: null });
}

function set(world: World, changed: Member): void {
  world.team = world.team.map((member) => (member.id === changed.id ? changed : member));
}

/** Another than `who`. */
function other({ world, who, some }: Scene): Member | null {
  const others = teamNow(world).filter(({ id }) => id !== who.id);
  return others[some % others.length] ?? null;
}
