import { mailIsOn } from "#app/adapters/mail.server.ts";
import { isOpen } from "#app/domain/handoff/episode.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { mailChosen } from "#app/domain/waiting/mail-chosen.ts";
import { postChange } from "./post-line.server.ts";
import { queueOf, shopConfig } from "./shop-config.server.ts";
import type { Visitor } from "./visitor.ts";

type Refused = { code: "not-found" } | { code: "not-waiting" } | { code: "mail-is-off" };

/** The shopper wants the answer by e-mail instead of waiting here: nobody writes to them every minute any longer. */
export async function chooseMail(
  visitor: Visitor,
  conversationId: ConversationId,
  { clientId, email }: { clientId: string; email: string },
) {
  const { shop, visitorId } = visitor;
  const config = await shopConfig(shop.id);
  const isSame = (earlier: { type: string; text?: string }) =>
    earlier.type === "mail.chosen" && earlier.text === email;
  const sent = { conversationId, authorId: visitorId, clientId, isSame };
  return postChange<Refused>(shop.id, sent, (it) => {
    if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
    const { episode } = it;
    if (!episode || !isOpen(episode) || episode.state === "answered") return refuse({ code: "not-waiting" });
    if (!mailIsOn()) return refuse({ code: "mail-is-off" });
    const { replyHours: hours } = queueOf(config, episode.queueId);
    const words = config.wordsIn(episode.language);
    return ok({ bodies: mailChosen(it, episode, { visitorId, clientId, email, hours, words }) });
  });
}
