import { after } from "#app/domain/handoff/transitions.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { postChange } from "./post-line.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import type { Visitor } from "./visitor.ts";

/** The shopper waits no longer: the assistant has the chat again, and says so. */
export async function leaveQueue(visitor: Visitor, conversationId: ConversationId, clientId: string) {
  const { shop, visitorId } = visitor;
  const config = await shopConfig(shop.id);
  const isSame = ({ type }: { type: string }) => type === "queue.left";
  const sent = { conversationId, authorId: visitorId, clientId, isSame };
  return postChange<{ code: "not-found" } | { code: "not-waiting" }>(shop.id, sent, (it) => {
    if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
    const { episode } = it;
    if (!episode || after(episode.state, "queue.left") === null) return refuse({ code: "not-waiting" });
    const text = config.wordsIn(episode.language)("wait.left");
    return ok({
      bodies: [
        { type: "queue.left", author: "shopper", visitorId, clientId, handoffId: episode.id },
        { type: "message.posted", author: "bot", text, bot: { kind: "small-talk" } },
      ],
    });
  });
}
