import { send } from "#app/adapters/jobs.server.ts";
import * as handoffs from "#app/data/handoffs.server.ts";
import * as members from "#app/data/members.server.ts";
import * as presence from "#app/data/presence.server.ts";
import * as promises from "#app/data/promises.server.ts";
import * as queues from "#app/data/queues.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { awaitsWord, isOpen, type Episode } from "#app/domain/handoff/episode.ts";
import { isSameRow } from "#app/domain/handoff/episode-row.ts";
import { type FollowUp, followUps } from "#app/domain/handoff/follow-ups.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import { queueOf, type ShopConfig } from "./shop-config.server.ts";

/** Who lets so many offers pass in a row is not there, whatever their open inbox says. */
const MOST_MISSES = 3;

/** Somebody else was faster: the whole change is undone, and decided anew. */
export class Overtaken extends Error {}

/** The queue that it names was removed in the meantime. */
export class QueueGone extends Error {}

export type Grown = {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly events: readonly LogEvent[];
};

/** Whether a change moves a handoff, and not only adds a line to a conversation. */
export function movesHandoff({ before, after, events }: Grown): boolean {
  const awaited = ({ episode }: Conversation) => episode !== null && awaitsWord(episode);
  return (
    !isSameRow(before.episode, after.episode) ||
    awaited(before) !== awaited(after) ||
    events.some(({ type }) => MORE.has(type))
  );
}

const MORE: ReadonlySet<LogEvent["type"]> = new Set<LogEvent["type"]>([
  "wait.told",
  "handoff.prepared",
  "conversation.snoozed",
  "conversation.woken",
  "service.warned",
  "service.breached",
]);

/**
 * What follows from lines about a handoff, in the commit of the lines themselves: its row, the promises made and settled,
 * the agent who is given it, and the work that is due later. No service writes these by itself, so none can forget one.
 */
export async function followUp(
  sql: Sql,
  shopId: ShopId,
  {
    grown,
    config,
    begun,
    now,
  }: { grown: Grown; config: ShopConfig; begun: handoffs.SealedBegun | undefined; now: Date },
): Promise<void> {
  const { before, after, events } = grown;
  const { episode } = after;
  if (episode === null) return;
  const isNew = before.episode?.id !== episode.id;
  if (isNew && !begun) throw new Error("A handoff begins with what it was decided on");
  if (before.episode?.queueId !== episode.queueId && !(await queues.isThere(sql, shopId, episode.queueId)))
    throw new QueueGone();
  if (isNew && begun) await handoffs.insert(sql, shopId, { conversationId: after.id, episode, begun });
  else if (!isSameRow(before.episode, episode)) await handoffs.update(sql, shopId, episode);
  for (const event of events) await ofLine(sql, shopId, { event, before: before.episode, after: episode });
  const queue = queueOf(config, episode.queueId);
  const home = { opening: openingOf(queue, config.timezone), fallbackSeconds: queue.fallbackSeconds };
  for (const work of followUps({ before: before.episode, after: episode }, home, now))
    await schedule(sql, { shopId, conversationId: after.id, handoffId: episode.id }, work);
}

async function ofLine(
  sql: Sql,
  shopId: ShopId,
  { event, before, after }: { event: LogEvent; before: Episode | null; after: Episode },
): Promise<void> {
  switch (event.type) {
    case "wait.told":
      return promises.keep(sql, shopId, event);
    case "handoff.offered":
      if (!(await members.give(sql, shopId, { agentId: event.to.id, now: event.at }))) throw new Overtaken();
      return;
    case "offer.missed":
      if (event.why === "no-answer")
        await presence.missed(sql, shopId, {
          agentId: event.to.id,
          at: event.at,
          since: before?.offeredAt ?? event.at,
          most: MOST_MISSES,
        });
      return;
    case "conversation.claimed":
      return members.took(sql, shopId, event.agentId, event.at);
    case "message.posted":
      if (event.author === "agent" && before?.isAwaited)
        await promises.settle(sql, shopId, after.id, event.at);
      return;
    case "queue.left":
    case "mail.chosen":
    case "conversation.handed-back":
    case "conversation.resolved":
      return promises.drop(sql, shopId, after.id, event.at);
    default:
  }
}

type Ids = { readonly shopId: ShopId; readonly conversationId: ConversationId; readonly handoffId: string };

function schedule(sql: Sql, ids: Ids, work: FollowUp): Promise<void> {
  const { shopId, handoffId } = ids;
  switch (work.do) {
    case "say-word":
      return send(sql, "wait.update", { shopId, handoffId, after: work.seq }, { at: work.at });
    case "route":
      return send(sql, "route", { shopId }, work.at === null ? {} : { at: work.at });
    case "end-offer":
      return send(sql, "handoff.due", { ...ids, what: work.do, fence: work.fence }, { at: work.at });
    case "move-on":
      return send(
        sql,
        "handoff.due",
        { ...ids, what: work.do, since: work.since.getTime() },
        { at: work.at },
      );
    case "prepare":
      return send(sql, "handoff.due", { ...ids, what: work.do });
    default:
      return send(sql, "handoff.due", { ...ids, what: work.do }, { at: work.at });
  }
}

/** Whether somebody may be waiting for whom somebody is free now: the router looks at once. */
export function wakesRouter({ before, after }: Grown): boolean {
  return (
    before.episode?.fence !== after.episode?.fence &&
    (after.episode === null || isOpen(after.episode) || before.episode !== null)
  );
}
