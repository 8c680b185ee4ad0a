import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { postLine } from "./post-line.server.ts";
import type { Visitor } from "./visitor.ts";

/** The shopper says that the bot's answer helped: the turns count from zero again. */
export function markHelped(visitor: Visitor, conversationId: ConversationId, clientId: string) {
  const { shop, visitorId } = visitor;
  const body = { type: "answer.helped", author: "shopper", visitorId, clientId } as const;
  return postLine<{ code: "not-found" } | { code: "not-with-bot" }>(
    shop.id,
    { conversationId, authorId: visitorId, body },
    (it) => {
      if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
      return it.holder.by === "bot" ? ok(null) : refuse({ code: "not-with-bot" });
    },
  );
}
