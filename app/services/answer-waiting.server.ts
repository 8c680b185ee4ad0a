import { mailIsOn } from "#app/adapters/mail.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { isQueued } from "#app/domain/handoff/episode.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { whileWaiting } from "#app/domain/waiting/while-waiting.ts";
import { dueOf } from "./due-of.ts";
import { ownOrders } from "./own-orders.server.ts";
import type { FromShopper } from "./post-as-shopper.server.ts";
import { queueOf, type ShopConfig } from "./shop-config.server.ts";
import type { Visitor } from "./visitor.ts";
import { waitAnew } from "./wait-anew.server.ts";

type Moment = { readonly before: Conversation; readonly config: ShopConfig; readonly now: Date };

/** What Baton says to somebody who writes while a person is waited for; nothing once one has answered. */
export async function meanwhile(
  { shop, visitorId }: Visitor,
  { before, sent, config, now }: Moment & { sent: FromShopper },
): Promise<EventBody[]> {
  const { episode } = before;
  if (episode === null) return [];
  const queue = queueOf(config, episode.queueId);
  // Nobody was waited for until now: the shopper hears where they stand.
  if (isQueued(episode) && !episode.isAwaited && episode.answerBy === "chat") {
    const said = { key: "wait.reopened", variables: {} };
    const next = await waitAnew(shop.id, { episode, config, queue, passed: episode.passed, now }, said);
    // Whoever is being asked already goes on being asked.
    return next.filter(({ type }) => type !== "handoff.offered" || episode.offer === null);
  }
  if (sent.how === "button") return [];
  return whileWaiting(before, {
    visitorId,
    clientId: sent.clientId,
    text: sent.text,
    knowledge: config.knowledge,
    orders: await ownOrders(shop.id, before, now),
    rules: config.rules,
    words: config.wordsIn(episode.language),
    mailHours: mailIsOn() ? queue.replyHours : null,
  });
}

/** The same issue once more: it waits again, for the same agent if they are there. */
export async function reopenedBy(
  shopId: ShopId,
  { before, said, config, now }: Moment & { said: EventBody },
): Promise<EventBody[]> {
  const { episode } = before;
  if (episode === null) throw new Error("Nothing was resolved here");
  const queue = queueOf(config, episode.queueId);
  const next = await waitAnew(
    shopId,
    { episode, config, queue, passed: [], now },
    { key: "wait.reopened", variables: {} },
  );
  const due = dueOf(config, queue, { rule: episode, tier: episode.tier, now });
  return [said, { type: "conversation.reopened", author: "system", handoffId: episode.id, due }, ...next];
}
