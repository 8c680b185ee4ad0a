import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { isQueued } from "#app/domain/handoff/episode.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { orderCard } from "#app/domain/waiting/engagement.ts";
import { engaged, FOR_PEOPLE } from "#app/domain/waiting/while-waiting.ts";
import type { Words } from "#app/domain/words.ts";

/**
 * What a shopper is told of the order that they have just shown to be theirs: how it stands and where its parcel is, no name
 * and no address. Nothing where a person holds the chat, or only a person may speak of it.
 */
export function orderSaid(it: Conversation, order: OrderRecord, words: Words): EventBody[] {
  const { holder, episode } = it;
  if (holder.by === "bot")
    return [
      { type: "message.posted", author: "bot", text: statusOf(order, words), bot: { kind: "small-talk" } },
    ];
  if (!episode || !isQueued(episode) || episode.answerBy === "e-mail") return [];
  const { tracking, cancelled } = order;
  if (tracking === null || cancelled || FOR_PEOPLE.has(episode.reason)) return [];
  return [engaged(it, episode, orderCard({ ...order, tracking }, words))];
}

function statusOf({ name, cancelled, fulfilment, tracking }: OrderRecord, words: Words): string {
  if (cancelled) return words("bot.order.cancelled", { order: name });
  const status = fulfilment.toLowerCase().replaceAll("_", " ");
  if (tracking === null) return words("bot.order.status", { order: name, status });
  const { number, company, url } = tracking;
  const text = words("bot.order.tracking", {
    order: name,
    status,
    number: company ? `${number} (${company})` : number,
  });
  return url ? `${text} ${url}` : text;
}
