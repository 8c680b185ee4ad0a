import { randomUUID } from "node:crypto";
import type { Posted } from "#app/contract/line.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as events from "#app/data/events.server.ts";
import { inShop } from "#app/db.server.ts";
import { nextStep, type NextStep, type Said } from "#app/domain/bot/next-step.ts";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";
import { newConversation, type Conversation } from "#app/domain/conversation/fold.ts";
import { ConversationId } from "#app/domain/ids.ts";
import { assertNever, ok, refuse, type Result } from "#app/domain/result.ts";
import type { Standing } from "#app/domain/triggers/facts.ts";
import { saidHelped } from "#app/domain/understanding/said-helped.ts";
import { noteAddress } from "#app/domain/waiting/note-address.ts";
import { beginConversation, changeConversation, type Change } from "./change-conversation.server.ts";
import { findCustomer } from "./find-customer.server.ts";
import { inLane } from "./lane.ts";
import { planHandoff } from "./plan-handoff.server.ts";
import { sameLine } from "./same-line.ts";
import { forgetConversation, loadConversation } from "./kept-conversations.server.ts";
import { forgetShopConfig, shopConfig } from "./shop-config.server.ts";
import type { Visitor } from "./visitor.ts";

/** What the shopper's device sends: words, or the button that asks for a person. */
export type FromShopper = {
  readonly clientId: string;
  readonly conversationId?: ConversationId | undefined;
} & ({ readonly how: "words"; readonly text: string } | { readonly how: "button" });

export type PostedAnswer = { readonly posted: Posted; readonly replayed: boolean };
export type PostRefusal =
  { code: "not-found" } | { code: "client-id-reused" } | { code: "conflict" } | { code: "gone" };

const MOST_TRIES = 5;
const NOBODY: Standing = { tier: "unknown", tags: [], spent: null };

/**
 * Appends what the shopper said and what the bot does about it, in one commit. The same id with the same words gives the
 * same answer for ever; the same id with other words is refused.
 */
export function postAsShopper(
  visitor: Visitor,
  sent: FromShopper,
): Promise<Result<PostedAnswer, PostRefusal>> {
  return inLane(`${visitor.shop.id}/${visitor.visitorId}`, async () => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const target = await findTarget(visitor, sent.conversationId);
      if (!target.ok) return target;
      const done = target.value
        ? await changeConversation(visitor.shop.id, target.value, decideFor(visitor, sent))
        : await beginConversation(visitor.shop.id, fresh(visitor), decideFor(visitor, sent));
      if (done.ok)
        return ok({ posted: answerOf(done.value.conversation, done.value.events), replayed: false });
      if (done.error.code === "duplicate") return replay(visitor, sent);
      if (done.error.code === "not-found") return refuse({ code: "not-found" });
      if (done.error.code !== "gone") continue;
      // A queue that was removed a moment ago, as the second look shows; else the visitor was erased.
      if (attempt > 0) return refuse({ code: "gone" });
      forgetShopConfig(visitor.shop.id);
    }
    return refuse({ code: "conflict" });
  });
}

/** The conversation to go on with, or null for a new one: a resolved conversation is over. */
async function findTarget(
  { shop, visitorId, customerId }: Visitor,
  asked: ConversationId | undefined,
): Promise<Result<ConversationId | null, PostRefusal>> {
  if (asked) {
    const it = await loadConversation(shop.id, asked);
    if (it?.visitorId !== visitorId) return refuse({ code: "not-found" });
    // Signed in since: the table knows whose conversation it is now.
    if (it.customerId !== customerId) forgetConversation(shop.id, asked);
    if (it.holder.by !== "nobody") return ok(asked);
  }
  const newest = await inShop(shop.id, (sql) => conversations.newestOf(sql, shop.id, visitorId));
  return ok(newest && newest.holder !== "nobody" ? newest.id : null);
}

function decideFor(visitor: Visitor, sent: FromShopper) {
  return async (before: Conversation, now: Date): Promise<Result<Change, { code: "resolved" }>> => {
    if (before.holder.by === "nobody") return refuse({ code: "resolved" });
    const { shop } = visitor;
    const config = await shopConfig(shop.id);
    const customer = before.customerId ? await findCustomer(shop.id, before.customerId) : null;
    const seq = before.seq + 1;
    const what: Said = sent.how === "words" ? { how: "words", text: sent.text, seq } : { how: "button", seq };
    const locale = customer?.locale ?? shop.locale;
    const step = nextStep(
      { ...config, conversation: before, customer: customer ?? NOBODY, locale, now },
      what,
    );
    const said = lineOf(visitor, sent);
    if (step.do === "hand-over")
      return ok(await planHandoff({ shopId: shop.id, before, said, step, config, customer, now }));
    const noted = what.how === "words" ? noteAddress(before, what.text, config.words) : [];
    return ok({ bodies: [said, ...helpedBy(before, said), ...botLines(step), ...noted] });
  };
}

/** "That did it" in words counts like the button. Its id follows from the message's, which is the shopper's own. */
function helpedBy({ holder }: Conversation, said: EventBody): EventBody[] {
  if (
    holder.by !== "bot" ||
    said.type !== "message.posted" ||
    said.author !== "shopper" ||
    !saidHelped(said.text)
  )
    return [];
  const { visitorId, clientId } = said;
  return [{ type: "answer.helped", author: "shopper", visitorId, clientId: `helped-${clientId}` }];
}

function lineOf({ visitorId }: Visitor, sent: FromShopper): EventBody {
  const { clientId } = sent;
  return sent.how === "words"
    ? { type: "message.posted", author: "shopper", visitorId, clientId, text: sent.text }
    : { type: "person.requested", author: "shopper", visitorId, clientId };
}

function botLines(step: Exclude<NextStep, { do: "hand-over" }>): EventBody[] {
  switch (step.do) {
    case "stay-silent":
      return [];
    case "answer":
      return [{ type: "message.posted", author: "bot", text: step.text, bot: step.bot }];
    case "offer": {
      const { answer, do: _offer, ...offered } = step;
      const offer: EventBody = { type: "person.offered", author: "bot", ...offered };
      return answer ? [{ type: "message.posted", author: "bot", ...answer }, offer] : [offer];
    }
    default:
      return assertNever(step);
  }
}

async function replay(visitor: Visitor, sent: FromShopper): Promise<Result<PostedAnswer, PostRefusal>> {
  const { shop, visitorId } = visitor;
  const earlier = await inShop(shop.id, (sql) => events.byClientId(sql, shop.id, visitorId, sent.clientId));
  if (!earlier) return refuse({ code: "conflict" });
  if (!sameLine(earlier.event, lineOf(visitor, sent))) return refuse({ code: "client-id-reused" });
  const { seq, at } = earlier.event;
  return ok({
    posted: { conversationId: earlier.conversationId, seq, at: at.toISOString() },
    replayed: true,
  });
}

function answerOf(it: Conversation, [said]: readonly LogEvent[]): Posted {
  if (!said) throw new Error("A post without a line");
  return { conversationId: it.id, seq: said.seq, at: said.at.toISOString() };
}

function fresh({ visitorId, customerId }: Visitor): Conversation {
  return newConversation(ConversationId(randomUUID()), visitorId, customerId);
}
