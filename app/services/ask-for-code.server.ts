import { randomUUID } from "node:crypto";
import { send } from "#app/adapters/jobs.server.ts";
import { mailIsOn } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as verifications from "#app/data/verifications.server.ts";
import { inShop } from "#app/db.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { mayAsk } from "#app/domain/verification/attempts.ts";
import { namesOf } from "#app/domain/verification/order-name.ts";
import { languageOf } from "#app/domain/words/language-of.ts";
import { CHAT_LANGUAGES } from "#app/domain/words/languages.ts";
import { loadConversation } from "./kept-conversations.server.ts";
import { postChange } from "./post-line.server.ts";
import type { Visitor } from "./visitor.ts";

type CodeAsked = {
  readonly clientId: string;
  /** As `orderKey` made it of what was typed. */
  readonly order: string;
  readonly email: string;
  /** The network address it comes from. */
  readonly address: string;
  /** What the page says of its languages, as `accept-language` does. */
  readonly languages: string | undefined;
};

type AskRefusal =
  | { code: "not-found" }
  | { code: "resolved" }
  | { code: "mail-is-off" }
  | { code: "signed-in" }
  | { code: "too-many-codes" }
  | { code: "client-id-reused" };

/**
 * Notes that somebody wants a code for an order. Whether order and e-mail belong together is looked at by a job, after this
 * was answered, so that neither the answer nor its time can tell.
 */
export async function askForCode(visitor: Visitor, conversationId: ConversationId, asked: CodeAsked) {
  const { shop, visitorId } = visitor;
  const it = await loadConversation(shop.id, conversationId);
  if (it?.visitorId !== visitorId) return refuse({ code: "not-found" });
  if (!mailIsOn()) return refuse({ code: "mail-is-off" });
  const begun = await begin(visitor, conversationId, asked);
  if (!begun.ok) return begun;
  const { clientId, order } = asked;
  const [orderName] = namesOf(order);
  const isSame = (earlier: EventBody) =>
    earlier.type === "verification.requested" && earlier.orderName === orderName;
  const sent = { conversationId, authorId: visitorId, clientId, isSame };
  return postChange<AskRefusal>(shop.id, sent, (it) => {
    if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
    if (it.holder.by === "nobody") return refuse({ code: "resolved" });
    if (it.customerId !== null) return refuse({ code: "signed-in" });
    return ok({
      bodies: [{ type: "verification.requested", author: "shopper", visitorId, clientId, orderName }],
      also: (sql) => send(sql, "code.send", { shopId: shop.id, verificationId: begun.value }),
    });
  });
}

/** Counts it, one after the other in the whole shop; the same request is counted once. Returns its id. */
async function begin({ shop, visitorId }: Visitor, conversationId: ConversationId, asked: CodeAsked) {
  const { clientId, order: orderKey, email, address, languages } = asked;
  const vault = await vaults.open(shop.id);
  const emailIndex = vault.emailIndex(email);
  const language = languageOf({
    customerLocale: null,
    acceptLanguage: languages ?? null,
    shopLocale: shop.locale,
    supported: CHAT_LANGUAGES,
  });
  const place = { table: "verifications", column: "address_index", row: "" };
  const it: verifications.NewVerification = {
    ...{ id: randomUUID(), conversationId, visitorId, clientId, orderKey, emailIndex, language },
    addressIndex: vault.mac(place, address),
    askedAt: clock(),
  };
  return inShop(shop.id, async (sql) => {
    await verifications.lockAsking(sql, shop.id);
    const earlier = await verifications.byClientId(sql, shop.id, visitorId, clientId);
    if (earlier) {
      const isSame =
        earlier.conversationId === conversationId &&
        earlier.orderKey === orderKey &&
        earlier.emailIndex.equals(emailIndex);
      return isSame ? ok(earlier.id) : refuse({ code: "client-id-reused" });
    }
    if (!mayAsk(await verifications.countAsked(sql, shop.id, it))) return refuse({ code: "too-many-codes" });
    await verifications.insert(sql, shop.id, it);
    return ok(it.id);
  });
}
