import type { EventBody } from "../../../app/domain/conversation/events.ts";
import { isOpen, isQueued } from "../../../app/domain/handoff/episode.ts";
import { mayReopen } from "../../../app/domain/handoff/same-issue.ts";
import { after } from "../../../app/domain/handoff/transitions.ts";
import { HandoffId } from "../../../app/domain/ids.ts";
import { PRIORITIES } from "../../../app/domain/triggers/rule.ts";
import { waitLine } from "../../../app/domain/waiting/window.ts";
import { botLine, type Scene, shopperLine } from "./scene.ts";
import { anew } from "./waiting.ts";
import { queueOf, type World, write } from "./world.ts";

const DUE = { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null };
const LANGUAGES = [null, "de", "fi"] as const;

export function request({ world, chat, some }: Scene): void {
  const { it } = chat;
  if (it.holder.by === "agent" || it.holder.by === "queue") return;
  const queue = world.queues[some % world.queues.length];
  if (!queue) return;
  const handoffId = HandoffId(`${it.id}-${it.seq}`);
  const requested = {
    ...{ type: "handoff.requested", author: "system", handoffId, due: dueFrom(world) },
    ...{ reason: "asked-for-person", ruleId: null, ruleName: null, evidence: { seqs: [1], words: [] } },
    ...{
      priority: PRIORITIES[some % PRIORITIES.length] ?? "normal",
      serviceSeconds: null,
      resolveSeconds: null,
    },
    ...{ answerBy: some % 11 === 0 ? "e-mail" : "chat", queueId: queue.id, queueName: queue.name },
    ...{ issue: "Returns", tier: "unknown", language: LANGUAGES[some % LANGUAGES.length] ?? null },
    preparing: some % 5 === 0 ? "payment" : null,
    mayMail: true,
  } as const satisfies EventBody;
  const place = { ...requested, id: handoffId, updates: 0, requestedAt: world.now, lastAgent: null };
  const isTold = requested.answerBy === "chat";
  const next = anew(world, place, { queue, passed: [], isTold });
  write(world, chat, [shopperLine(chat), requested, ...next]);
}

export function shopperWrites({ world, chat }: Scene): void {
  const { episode, holder } = chat.it;
  if (holder.by === "nobody") return;
  const isNew = episode !== null && isQueued(episode) && !episode.isAwaited && episode.answerBy === "chat";
  if (!isNew)
    return write(world, chat, [shopperLine(chat), ...(holder.by === "bot" ? [botLine("An answer")] : [])]);
  const queue = queueOf(world, episode.queueId);
  const next = anew(
    world,
    { ...episode, lastAgent: episode.agent },
    { queue, passed: episode.passed, isTold: true },
  );
  const told = next.filter(({ type }) => type !== "handoff.offered" || episode.offer === null);
  write(world, chat, [shopperLine(chat), ...told]);
}

export function reopenedByShopper({ world, chat }: Scene): void {
  const { episode } = chat.it;
  if (!episode || !mayReopen(chat.it, world.now)) return;
  const queue = queueOf(world, episode.queueId);
  const next = anew(world, { ...episode, lastAgent: episode.agent }, { queue, passed: [], isTold: true });
  const reopened = { type: "conversation.reopened", author: "system", handoffId: episode.id } as const;
  write(world, chat, [shopperLine(chat), { ...reopened, due: dueFrom(world) }, ...next]);
}

export function leaveQueue({ world, chat }: Scene): void {
  const { episode, visitorId } = chat.it;
  if (!episode || after(episode.state, "queue.left") === null) return;
  const left = {
    type: "queue.left",
    author: "shopper",
    visitorId,
    clientId: "x",
    handoffId: episode.id,
  } as const;
  write(world, chat, [left, botLine("You left the line")]);
}

export function chooseMail({ world, chat }: Scene): void {
  const { episode, visitorId } = chat.it;
  if (!episode || !isOpen(episode) || episode.state === "answered") return;
  const common = { author: "shopper", visitorId, clientId: "x", handoffId: episode.id } as const;
  const told = waitLine(episode.id, { kind: "confirmation", n: 2, text: "By e-mail, then" });
  write(world, chat, [{ type: "mail.chosen", ...common, text: "maya@example.com" }, told]);
}

function dueFrom({ now }: World) {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();
  return { ...DUE, firstReplyAt: after(90), firstReplyWarnAt: after(67) };
}
