import { send } from "#app/adapters/jobs.server.ts";
import { mailIsOn, sendMail } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as mails from "#app/data/mails.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import { answerAddress } from "#app/domain/waiting/answer-address.ts";
import { answerMail } from "#app/domain/waiting/answer-mail.ts";
import { chatLanguage } from "#app/domain/words/languages.ts";
import { nextTry } from "#app/domain/waiting/next-try.ts";
import { log } from "#app/log.server.ts";
import { findCustomer } from "./find-customer.server.ts";
import { shopConfig } from "./shop-config.server.ts";

type Requested = Extract<LogEvent, { type: "handoff.requested" }>;
type AgentLine = Extract<LogEvent, { type: "message.posted"; author: "agent" }>;

/** Has an agent's line go out by e-mail too, exactly when the line itself is committed. Nothing where mail is off. */
export async function queueAnswerMail(
  sql: Sql,
  shopId: ShopId,
  { at, ...line }: mails.MailedLine & { readonly at: Date },
): Promise<void> {
  if (!mailIsOn()) return;
  await mails.queue(sql, shopId, line, at);
  await send(sql, "mail.send", { shopId, ...line });
}

/**
 * Sends one line of an agent to the shopper's address, once: a job that comes twice finds it sent. Only a process that dies
 * between the mail server's yes and our note of it sends it again, under the same Message-ID. What goes wrong is tried
 * again for a day, then given up, visibly.
 */
export async function sendAnswerMail(shopId: ShopId, line: mails.MailedLine): Promise<void> {
  const taken = await inShop(shopId, (sql) => mails.take(sql, shopId, line));
  if (!taken) return;
  const done = await trySending(shopId, line);
  const at = clock();
  const error = done.ok ? null : done.error.why;
  const seconds = done.ok || done.error.code === "refused" ? null : nextTry(taken.tries);
  if (error !== null) log.warn({ shopId, ...line, attempt: taken.tries, error }, "mail not sent");
  await inShop(shopId, async (sql) => {
    const state = done.ok ? "sent" : seconds === null ? "failed" : "queued";
    await mails.note(sql, shopId, { ...line, state, error, at });
    if (seconds === null) return;
    await send(sql, "mail.send", { shopId, ...line }, { at: new Date(at.getTime() + seconds * 1_000) });
  });
}

type Refusal = { readonly code: "refused" | "down"; readonly why: string };

async function trySending(shopId: ShopId, line: mails.MailedLine): Promise<Result<null, Refusal>> {
  const { it, earlier } = await inShop(shopId, async (sql) => ({
    it: await conversations.find(sql, shopId, line.conversationId),
    earlier: await mails.before(sql, shopId, line),
  }));
  const shop = await shops.find(shopId);
  if (!it || !shop) return refuse({ code: "refused", why: "gone" });
  if ((await shops.stateOf(shopId)).uninstalledAt) return refuse({ code: "refused", why: "shop-left" });
  const said = it.events.find((event): event is AgentLine => event.seq === line.seq && isAgents(event));
  const asked = it.events.findLast(
    (event): event is Requested => event.type === "handoff.requested" && event.seq < line.seq,
  );
  if (!said || !asked) return refuse({ code: "refused", why: "no-such-line" });
  const to = answerAddress(it.events, asked.handoffId, await knownAddress(shopId, it, asked));
  if (to === null) return refuse({ code: "down", why: mails.NO_ADDRESS });
  const { wordsIn } = await shopConfig(shopId);
  const { text, agentName } = said;
  const { reason, issue, language } = asked;
  const url = `https://${shop.domains[0] ?? shop.domain}`;
  const mail = answerMail({
    text,
    agentName,
    shopName: shop.name,
    url,
    reason,
    issue,
    language: chatLanguage(language),
    words: wordsIn(language),
  });
  const idOf = (seq: number) => `${line.conversationId}.${seq}`;
  const sent = await sendMail({
    ...mail,
    to,
    fromName: shop.name,
    id: idOf(line.seq),
    after: earlier.map(idOf),
    date: said.at,
  });
  return sent.ok ? ok(null) : sent;
}

function isAgents(event: LogEvent): boolean {
  return event.type === "message.posted" && event.author === "agent";
}

/** What Shopify's record has of a shopper who was known to be this customer when they asked for a person. */
async function knownAddress(
  shopId: ShopId,
  { customerId, events }: Conversation,
  { seq, at }: Requested,
): Promise<string | null> {
  const known = customerOf(verificationOf({ customerId, events: events.slice(0, seq) }, at));
  return known === null ? null : ((await findCustomer(shopId, known))?.email ?? null);
}
