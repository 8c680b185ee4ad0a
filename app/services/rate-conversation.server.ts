import * as ratings from "#app/data/ratings.server.ts";
import type { Score } from "#app/domain/conversation/events.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { postLine } from "./post-line.server.ts";
import type { Visitor } from "./visitor.ts";

/** The shopper rates, during the conversation or after it; the last rating counts. */
export function rateConversation(
  visitor: Visitor,
  conversationId: ConversationId,
  clientId: string,
  score: Score,
) {
  const { shop, visitorId } = visitor;
  const body = { type: "conversation.rated", author: "shopper", visitorId, clientId, score } as const;
  return postLine(shop.id, { conversationId, authorId: visitorId, body }, (it) => {
    if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
    return ok(async (sql, [event]) => {
      if (event) await ratings.rate(sql, shop.id, conversationId, score, event.at);
    });
  });
}
