import { claim, hold } from "../../../app/domain/handoff/holding.ts";
import type { AgentId } from "../../../app/domain/ids.ts";
import { belongs } from "../../../app/domain/routing/eligible.ts";
import { hasRoom, isReady, type Member } from "../../../app/domain/routing/member.ts";
import { pass } from "./due.ts";
import { by, type Scene } from "./scene.ts";
import { anew } from "./waiting.ts";
import { type Chat, queueOf, type World, write } from "./world.ts";

export function take({ world, chat, who }: Scene, how: "picked" | "next"): void {
  const queue = queueOf(world, chat.it.episode?.queueId ?? "support");
  const taker = { agentId: who.id, skills: who.skills, isAdmin: false, how };
  const claimed = claim(chat.it, taker, queue);
  if (!claimed.ok || !claimed.value) return;
  const { episode } = claimed.value;
  write(world, chat, [
    { type: "conversation.claimed", ...by(who), handoffId: episode.id, how: claimed.value.how },
  ]);
}

export function transfer({ world, chat, who, some }: Scene, to: Member | null): void {
  const queue = world.queues[some % world.queues.length];
  const { episode } = chat.it;
  if (!queue || !episode || !hold(chat.it, who.id).ok) return;
  if (to && ((queue.isSpecialist && !belongs(to, queue)) || to.id === who.id)) return;
  const named = to && { id: to.id, name: to.name };
  const common = { handoffId: episode.id, queueId: queue.id, queueName: queue.name, to: named, note: null };
  const passed = [{ id: who.id, at: world.now }];
  const next = anew(world, { ...episode, lastAgent: episode.agent }, { queue, passed, isTold: true });
  const told = next.filter(({ type }) => type !== "handoff.offered");
  const moved = { type: "conversation.transferred", ...by(who), ...common } as const;
  const isFree = to !== null && isReady(to) && hasRoom(to) && episode.preparing === null;
  if (!named || !isFree) return write(world, chat, [moved, ...next]);
  const asked = {
    type: "handoff.offered",
    author: "system",
    handoffId: episode.id,
    to: named,
    seconds: 40,
  } as const;
  write(world, chat, [moved, asked, ...told]);
}

/** What somebody who went holds or is asked goes back. */
export function leaveAll(world: World, chat: Chat, id: AgentId): void {
  const { episode } = chat.it;
  if (episode?.offer?.to.id === id) pass({ world, chat, episode }, "gone");
  giveBack(world, chat, id, "gone");
}

export function decline(world: World, chat: Chat, id: AgentId): void {
  const { episode } = chat.it;
  if (episode?.offer?.to.id === id) pass({ world, chat, episode }, "declined");
}

export function giveBack(world: World, chat: Chat, id: AgentId, why: "gone" | "released"): void {
  const { episode, holder } = chat.it;
  if (holder.by !== "agent" || holder.agentId !== id || !episode?.agent) return;
  const queue = queueOf(world, episode.queueId);
  const passed = [{ id, at: world.now }];
  const isTold = episode.isAwaited && episode.answerBy === "chat";
  const next = anew(world, { ...episode, lastAgent: episode.agent }, { queue, passed, isTold });
  const from = episode.agent;
  const common = { type: "conversation.returned", author: "system", handoffId: episode.id } as const;
  write(world, chat, [{ ...common, from, why, note: null }, ...next]);
}
