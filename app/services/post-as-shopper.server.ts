import { randomUUID } from "node:crypto";
import { mailIsOn } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import type { Posted } from "#app/contract/line.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as events from "#app/data/events.server.ts";
import { inShop } from "#app/db.server.ts";
import type { NextStep, Said } from "#app/domain/bot/next-step.ts";
import { stepOrPerson } from "./step-or-person.server.ts";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";
import { newConversation, type Conversation } from "#app/domain/conversation/fold.ts";
import { ConversationId } from "#app/domain/ids.ts";
import { assertNever, ok, refuse, type Result } from "#app/domain/result.ts";
import type { Standing } from "#app/domain/triggers/facts.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { saidHelped } from "#app/domain/understanding/said-helped.ts";
import { isSameIssue } from "#app/domain/handoff/same-issue.ts";
import { shouldOffer } from "#app/domain/verification/about-order.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { languageOf } from "#app/domain/words/language-of.ts";
import { CHAT_LANGUAGES, type ChatLanguage } from "#app/domain/words/languages.ts";
import { askForOrders } from "./ask-for-orders.server.ts";
import { beginConversation, changeConversation, type Change } from "./change-conversation.server.ts";
import { meanwhile, reopenedBy } from "./answer-waiting.server.ts";
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
  /** What the page says of its languages, as `accept-language` does. */
  readonly languages?: string | undefined;
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
    const decide = decideFor(visitor, sent);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const target = await findTarget(visitor, sent);
      if (!target.ok) return target;
      const done = target.value
        ? await changeConversation(visitor.shop.id, target.value, decide)
        : await beginConversation(visitor.shop.id, fresh(visitor), decide);
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

/** The conversation to go on with, or null for a new one: a resolved conversation is over, unless it is the same issue. */
async function findTarget(
  { shop, visitorId, customerId }: Visitor,
  sent: FromShopper,
): Promise<Result<ConversationId | null, PostRefusal>> {
  const asked = sent.conversationId;
  if (asked) {
    const it = await loadConversation(shop.id, asked);
    if (it?.visitorId !== visitorId) return refuse({ code: "not-found" });
    // Signed in since: the table knows whose conversation it is now.
    if (it.customerId !== customerId) forgetConversation(shop.id, asked);
    if (it.holder.by !== "nobody") return ok(asked);
  }
  const newest = await inShop(shop.id, (sql) => conversations.newestOf(sql, shop.id, visitorId));
  if (newest === null || newest.holder !== "nobody") return ok(newest?.id ?? null);
  // Where people write e-mails only, a new matter or an old one begins with the assistant.
  const mayGoOn = sent.how === "words" && (await shopConfig(shop.id)).mode !== "bot-only";
  const last = mayGoOn ? await loadConversation(shop.id, newest.id) : null;
  return ok(last && sent.how === "words" && isSameIssue(last, sent.text, clock()) ? last.id : null);
}

function decideFor(visitor: Visitor, sent: FromShopper) {
  let tries = 0;
  return async (before: Conversation, now: Date): Promise<Result<Change, { code: "resolved" }>> => {
    tries += 1;
    const { shop } = visitor;
    const said = lineOf(visitor, sent);
    const config = await shopConfig(shop.id);
    if (before.holder.by === "nobody") {
      if (sent.how !== "words" || !isSameIssue(before, sent.text, now)) return refuse({ code: "resolved" });
      return ok({ bodies: await reopenedBy(shop.id, { before, said, config, now }) });
    }
    const offered = offersCode(before, { sent, rules: config.rules, now });
    if (before.holder.by !== "bot") {
      const next = await meanwhile(visitor, { before, sent, config, now });
      const asked = sent.how === "words" ? await askForOrders(shop.id, sent.text) : {};
      return ok({ bodies: [said, ...next, ...offered], ...asked });
    }
    const customerId = customerOf(verificationOf(before, now));
    const customer = customerId ? await findCustomer(shop.id, customerId) : null;
    const language = languageOf({
      customerLocale: customer?.locale ?? null,
      acceptLanguage: sent.languages ?? null,
      shopLocale: shop.locale,
      supported: CHAT_LANGUAGES,
    });
    const seq = before.seq + 1;
    const what: Said = sent.how === "words" ? { how: "words", text: sent.text, seq } : { how: "button", seq };
    const locale = lineLocale(language, customer?.locale ?? shop.locale);
    const words = config.wordsIn(language);
    const step = stepOrPerson(
      { ...config, words, conversation: before, customer: customer ?? NOBODY, locale, now },
      what,
    );
    if (step.do === "hand-over") {
      const handOver = await planHandoff({
        ...{ shopId: shop.id, before, said, step, config, customer, language, now },
        isFirstTry: tries === 1,
      });
      return ok({ ...handOver, bodies: [...handOver.bodies, ...offered] });
    }
    return ok({ bodies: [said, ...helpedBy(before, said), ...botLines(step), ...offered] });
  };
}

/** The lines of rules may be in languages that Baton itself does not speak, and of one region. */
function lineLocale(language: ChatLanguage, own: string): string {
  const base = own.split("-")[0] ?? own;
  return base === language || !CHAT_LANGUAGES.some((spoken) => spoken === base) ? own : language;
}

/** Who speaks of an order, and whom we do not know, may show that it is theirs. */
function offersCode(
  before: Conversation,
  { sent, ...moment }: { sent: FromShopper; rules: readonly Rule[]; now: Date },
): EventBody[] {
  if (sent.how !== "words" || !mailIsOn() || !shouldOffer(before, { text: sent.text, ...moment })) return [];
  return [{ type: "verification.offered", author: "system" }];
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

export function botLines(step: Exclude<NextStep, { do: "hand-over" }>): EventBody[] {
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
