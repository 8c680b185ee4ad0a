import type { Jobs } from "#app/adapters/job-queues.ts";
import { send } from "#app/adapters/jobs.server.ts";
import { mailIsOn } from "#app/adapters/mail.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { isOpen, isQueued } from "#app/domain/handoff/episode.ts";
import { dueTargets, worsened } from "#app/domain/handoff/next-due.ts";
import { ConversationId, HandoffId, ShopId } from "#app/domain/ids.ts";
import { isOpen as isOpenAt } from "#app/domain/opening/open-at.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { nextHome } from "#app/domain/routing/next-home.ts";
import { waitLine } from "#app/domain/waiting/window.ts";
import { clockSpan } from "#app/domain/waiting/spans.ts";
import type { Change } from "./change-conversation.server.ts";
import { changeHandoff, type Ids, prepared } from "./change-handoff.server.ts";
import { letOfferPass } from "./let-offer-pass.server.ts";
import { namedLead } from "./named-lead.server.ts";
import { preparePayment } from "./prepare-payment.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import { waitAnew } from "./wait-anew.server.ts";

type Due = Jobs["handoff.due"];

/** Does what is due about a handoff, where it still stands as it did when that was planned. Safe to run twice. */
export async function doDue(due: Due): Promise<void> {
  const ids = {
    shopId: ShopId(due.shopId),
    conversationId: ConversationId(due.conversationId),
    handoffId: HandoffId(due.handoffId),
  };
  switch (due.what) {
    case "end-offer":
      return letOfferPass(ids, due.fence);
    case "move-on":
      return changeHandoff(ids, (it, now) => moveOn(ids, { it, now, since: due.since }));
    case "wake":
      return changeHandoff(ids, (it, now) => wake(due, it, now));
    case "check-service":
      return changeHandoff(ids, (it, now) => checkService(due, it, now));
    case "prepare":
      return preparePayment(ids);
    case "stop-preparing":
      return changeHandoff(ids, async ({ episode }) => prepared(episode, false));
  }
}

async function wake(
  due: Due,
  { episode }: Conversation,
  now: Date,
): Promise<Result<Change, { code: "not-due" }>> {
  if (!episode?.snoozedUntil) return refuse({ code: "not-due" });
  const { id: handoffId, snoozedUntil: at } = episode;
  if (at <= now) return ok({ bodies: [{ type: "conversation.woken", author: "system", handoffId }] });
  // The clock went back, or it was put aside for longer since: it is looked at again then.
  await lookAgain(due, at);
  return refuse({ code: "not-due" });
}

function lookAgain(due: Due, at: Date): Promise<void> {
  return inShop(ShopId(due.shopId), (sql) => send(sql, "handoff.due", due, { at }));
}

/** Nobody of its queue took it in time: the fallback queue has it, or the shopper is offered an answer by e-mail. */
async function moveOn(
  { shopId }: Ids,
  { it, now, since }: { it: Conversation; now: Date; since: number },
): Promise<Result<Change, { code: "not-due" }>> {
  const { episode } = it;
  if (
    !episode ||
    !isQueued(episode) ||
    episode.answerBy !== "chat" ||
    episode.inQueueSince.getTime() !== since
  )
    return refuse({ code: "not-due" });
  const config = await shopConfig(shopId);
  const unvisited = config.queues.filter(({ id }) => !episode.visited.includes(id));
  const next = nextHome(queueOf(config, episode.queueId), unvisited);
  // A team that is away is no better than the one that did not take it.
  const home = next !== null && isOpenAt(openingOf(next, config.timezone), now) ? next : null;
  const { id: handoffId } = episode;
  if (home !== null) {
    const said = { key: "wait.update.moved", variables: { queue: home.name } };
    const next = await waitAnew(
      shopId,
      { episode, config, queue: home, passed: [], now },
      episode.isAwaited ? said : null,
    );
    const moved = {
      type: "handoff.moved",
      author: "system",
      handoffId,
      queueId: home.id,
      queueName: home.name,
    } as const;
    return ok({ bodies: [moved, ...next] });
  }
  if (!mailIsOn() || !episode.isAwaited) return refuse({ code: "not-due" });
  const { replyHours: hours } = queueOf(config, episode.queueId);
  const waited = clockSpan((now.getTime() - episode.requestedAt.getTime()) / 1_000);
  const text = config.wordsIn(episode.language)("wait.exit.long", { hours, waited });
  const n =
    it.events.filter(
      (event) => event.type === "wait.told" && event.handoffId === handoffId && event.kind === "exit",
    ).length + 1;
  return ok({ bodies: [waitLine(handoffId, { kind: "exit", n, text })] });
}

/** Targets that are about to break, or broke: once each, in the log, for the lead. */
async function checkService(
  due: Due,
  { episode }: Conversation,
  now: Date,
): Promise<Result<Change, { code: "not-due" }>> {
  if (!episode || !isOpen(episode)) return refuse({ code: "not-due" });
  const worse = worsened(episode, now);
  if (worse.length === 0) {
    // The clock went back: what is not due yet is looked at again then.
    const moments = dueTargets(episode).map(({ level, at, warnAt }) => (level === "fine" ? warnAt : at));
    const next = moments
      .filter((at) => at > now)
      .toSorted((one, other) => one.getTime() - other.getTime())[0];
    if (next) await lookAgain(due, next);
    return refuse({ code: "not-due" });
  }
  const { id: handoffId } = episode;
  const shopId = ShopId(due.shopId);
  const config = await shopConfig(shopId);
  const lead = await namedLead(shopId, queueOf(config, episode.queueId));
  const bodies = worse.map(({ target, level }) => {
    const type = level === "warned" ? "service.warned" : "service.breached";
    return { type, author: "system", handoffId, target, lead } as const;
  });
  return ok({ bodies });
}
