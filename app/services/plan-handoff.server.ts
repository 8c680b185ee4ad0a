import { randomUUID } from "node:crypto";
import { send } from "#app/adapters/jobs.server.ts";
import { modelIsOn } from "#app/adapters/language-model.server.ts";
import { mailIsOn } from "#app/adapters/mail.server.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import type { NextStep } from "#app/domain/bot/next-step.ts";
import { shopperLines } from "#app/domain/context/shopper-lines.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { fold, number, type Conversation } from "#app/domain/conversation/fold.ts";
import type { Preparing } from "#app/domain/conversation/handoff-events.ts";
import { type AgentId, HandoffId, type ShopId } from "#app/domain/ids.ts";
import { offerTo } from "#app/domain/routing/offer-to.ts";
import { priorityOf } from "#app/domain/routing/priority.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import type { Queue } from "#app/domain/shop.ts";
import { needsPayment } from "#app/domain/routing/needs-payment.ts";
import { knownAddress } from "#app/domain/waiting/mail-address.ts";
import { openMailWindow } from "#app/domain/waiting/mail-window.ts";
import { type Opening, openWaitWindow } from "#app/domain/waiting/window.ts";
import type { Change } from "./change-conversation.server.ts";
import { dueOf } from "./due-of.ts";
import { findNamedOrders, unknownOrders } from "./find-named-orders.server.ts";
import { homeFor } from "./home-for.ts";
import { makeContext } from "./make-context.server.ts";
import { ownOrders } from "./own-orders.server.ts";
import { standingOf } from "./queue-standing.server.ts";
import type { ShopConfig } from "./shop-config.server.ts";
import { toSay } from "./to-say.ts";

type HandOver = Extract<NextStep, { do: "hand-over" }>;

export type HandoffInput = {
  readonly shopId: ShopId;
  readonly before: Conversation;
  /** What the shopper did, which this handoff answers. */
  readonly said: EventBody;
  readonly step: HandOver;
  readonly config: ShopConfig;
  readonly customer: CustomerRecord | null;
  /** The shopper's, as a tag; null: not known. */
  readonly language: string | null;
  /**
   * Where several ask in one moment, all see the same agent free, and all but one are undone. From the second try on nobody
   * is asked in this commit: it cannot fail for want of a free agent again, and the router asks a moment later.
   */
  readonly isFirstTry: boolean;
  readonly now: Date;
};

/**
 * A handoff as one change: the shopper's line, the episode, who is asked first, the three first messages and the promise
 * in one commit, so that it cannot half happen.
 */
export async function planHandoff(input: HandoffInput): Promise<Change> {
  const { shopId, before, said, step, config, customer, language, now } = input;
  const { line, greeting, queueId, do: _handOver, ...why } = step;
  const queue = homeFor(config, { queueId, reason: step.reason, language }, now);
  const greeted: EventBody[] = greeting === null ? [] : [greetingLine(greeting)];
  const withLines = fold(before, number(before, [said, ...greeted], now));
  const named = await findNamedOrders(shopId, withLines);
  const tier = customer?.tier ?? "unknown";
  const due = dueOf(config, queue, { rule: step, tier, now });
  const context = await makeContext(shopId, {
    conversation: withLines,
    handoff: { ...why, due },
    language,
    customer,
    named,
    config,
    now,
  });
  const saidText = shopperLines(withLines)
    .map(({ text }) => text)
    .join("\n");
  const missing = unknownOrders(withLines, [...named, ...(customer?.orders ?? [])]);
  const handoffId = HandoffId(randomUUID());
  const isByMail = config.mode === "bot-only";
  const hasOrders = named.length + missing.length + (customer?.orders.length ?? 0) > 0;
  const preparing: Preparing = !isByMail && hasOrders && needsPayment(saidText) ? "payment" : null;
  const requested = {
    ...why,
    type: "handoff.requested",
    author: "system",
    handoffId,
    priority: priorityOf(step.priority, tier),
    answerBy: isByMail ? "e-mail" : "chat",
    queueId: queue.id,
    queueName: queue.name,
    issue: context.issue.text,
    tier,
    language,
    due,
    preparing,
    mayMail: !isByMail && mailIsOn(),
  } as const satisfies EventBody;
  const words = config.wordsIn(language);
  const opening: Opening = {
    handoffId,
    queue,
    line,
    firstName: customer?.name?.split(" ")[0] ?? null,
    saidText,
    reason: step.reason,
    rules: config.rules,
    knowledge: config.knowledge,
    orders: await ownOrders(shopId, before, now),
    words,
  };
  const wait = isByMail
    ? openMailWindow({ ...opening, email: knownAddress(withLines, customer), hours: config.replyHours })
    : await waitFor(input, { opening, queue, requested });
  return {
    bodies: [said, ...greeted, requested, ...wait],
    begun: { evidence: step.evidence, context: withoutRecords(context) },
    also: async (sql) => {
      for (const name of missing) await send(sql, "order.sync", { shopId, name });
      if (modelIsOn()) await send(sql, "summary.phrase", { shopId, conversationId: before.id, handoffId });
    },
  };
}

/** What is kept with the handoff holds no copy of records: they lie encrypted in the mirror, and the block is made anew. */
function withoutRecords(context: ContextBlock): ContextBlock {
  return { ...context, profile: null, orders: [] };
}

type Planned = {
  readonly opening: Opening;
  readonly queue: Queue;
  readonly requested: Extract<EventBody, { type: "handoff.requested" }>;
};

/** Who is asked to take it, and what the shopper reads meanwhile. */
async function waitFor(
  { shopId, before, config, language, isFirstTry, now }: HandoffInput,
  { opening, queue, requested }: Planned,
): Promise<EventBody[]> {
  const { priority, handoffId } = requested;
  const line = { queue, timezone: config.timezone, askedAt: now, priority, language, handoffId: null };
  const [{ standing, team }, lastAgentId] = await Promise.all([
    standingOf(shopId, line, now),
    lastAgentOf(shopId, before),
  ]);
  const mayOffer =
    isFirstTry && requested.preparing === null && standing.opensAt === null && standing.unaskedBefore === 0;
  const offer = mayOffer
    ? offerTo(handoffId, queue, { demand: { language, passed: [], lastAgentId, now }, team })
    : null;
  const nextAgentName = offer?.to.name ?? standing.nextAgentName;
  const told = openWaitWindow({
    ...opening,
    ...toSay(config, queue, { language, now }),
    standing: { ...standing, nextAgentName },
    mailIsOn: mailIsOn(),
  });
  return [...told, ...(offer ? [offer] : [])];
}

function greetingLine(text: string): EventBody {
  return { type: "message.posted", author: "bot", text, bot: { kind: "small-talk" } };
}

/** Who spoke with this shopper last, in this conversation or one before. */
async function lastAgentOf(shopId: ShopId, { episode, visitorId }: Conversation): Promise<AgentId | null> {
  if (episode?.agent) return episode.agent.id;
  return inShop(shopId, (sql) => conversations.lastAgentOf(sql, shopId, visitorId));
}
