import { randomUUID } from "node:crypto";
import { send } from "#app/adapters/jobs.server.ts";
import * as agents from "#app/data/agents.server.ts";
import * as handoffs from "#app/data/handoffs.server.ts";
import * as promises from "#app/data/promises.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { NextStep } from "#app/domain/bot/next-step.ts";
import { contextBlock } from "#app/domain/context/block.ts";
import { collected } from "#app/domain/context/collected.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { shopperLines } from "#app/domain/context/shopper-lines.ts";
import { fold, number, type Conversation } from "#app/domain/conversation/fold.ts";
import { HandoffId, type ShopId } from "#app/domain/ids.ts";
import type { CustomerRecord, Queue } from "#app/domain/shop.ts";
import { maskedAddress, openMailWindow } from "#app/domain/waiting/mail-window.ts";
import {
  type Opening,
  openWaitWindow,
  UPDATE_EVERY_SECONDS,
  type QueueState,
} from "#app/domain/waiting/window.ts";
import type { Change } from "./change-conversation.server.ts";
import { findNamedOrders, unknownOrders } from "./find-named-orders.server.ts";
import { queueOf, type ShopConfig } from "./shop-config.server.ts";

type HandOver = Extract<NextStep, { do: "hand-over" }>;

export type HandoffInput = {
  readonly shopId: ShopId;
  readonly before: Conversation;
  /** What the shopper did, which this handoff answers. */
  readonly said: EventBody;
  readonly step: HandOver;
  readonly config: ShopConfig;
  readonly customer: CustomerRecord | null;
  readonly now: Date;
};

/**
 * A handoff as one change: the shopper's line, the episode, the three first messages, the promise and the next update in
 * one commit, so that it cannot half happen.
 */
export async function planHandoff(input: HandoffInput): Promise<Change> {
  const { shopId, before, said, step, config, customer, now } = input;
  const queue = queueOf(config, step.queueId);
  const handoffId = HandoffId(randomUUID());
  const { line, greeting, queueId: _named, do: _handOver, ...why } = step;
  const greeted: EventBody[] = greeting === null ? [] : [greetingLine(greeting)];
  const withLines = fold(before, number(before, [said, ...greeted], now));
  const named = await findNamedOrders(shopId, withLines);
  const block = contextBlock({
    conversation: withLines,
    handoff: { ...why, at: now },
    rules: config.rules,
    signedIn: before.customerId !== null,
    customer,
    named,
    knowledge: config.knowledge,
    words: config.words,
    timezone: config.timezone,
    now,
  });
  const requested: EventBody = {
    ...why,
    type: "handoff.requested",
    author: "system",
    handoffId,
    answerBy: config.mode === "bot-only" ? "e-mail" : "chat",
    queueId: queue.id,
    queueName: queue.name,
    issue: block.issue.text,
    tier: customer?.tier ?? "unknown",
  };
  const opening: Opening = {
    handoffId,
    queue,
    line,
    firstName: customer?.name?.split(" ")[0] ?? null,
    saidText: shopperLines(withLines)
      .map(({ text }) => text)
      .join("\n"),
    reason: step.reason,
    rules: config.rules,
    knowledge: config.knowledge,
    orders: customer?.orders ?? [],
    words: config.words,
  };
  const isByMail = requested.answerBy === "e-mail";
  const wait = isByMail
    ? openMailWindow({ ...opening, email: addressOf(withLines, customer), hours: config.replyHours })
    : openWaitWindow({ ...opening, state: await queueState(shopId, queue, now) });
  return {
    bodies: [said, ...greeted, requested, ...wait],
    also: async (sql, events) => {
      for (const event of events) {
        if (event.type === "handoff.requested") await handoffs.insert(sql, shopId, before.id, event, block);
        if (event.type === "wait.told") await promises.keep(sql, shopId, event);
      }
      // Who is told the hour of an e-mail waits for no word in the chat.
      if (!isByMail) await tellAgain(sql, shopId, handoffId, 1, now);
      for (const name of unknownOrders(withLines, [...named, ...(customer?.orders ?? [])]))
        await send(sql, "order.sync", { shopId, name });
    },
  };
}

function greetingLine(text: string): EventBody {
  return { type: "message.posted", author: "bot", text, bot: { kind: "small-talk" } };
}

/** The address the shopper wrote last, else the one in Shopify's record, which the log does not keep in full. */
function addressOf(it: Conversation, customer: CustomerRecord | null): string | null {
  const written = collected(shopperLines(it), null).findLast(({ field }) => field === "email");
  if (written) return written.value;
  return customer?.email ? maskedAddress(customer.email) : null;
}

/** The next update, due after the interval that the shopper was told. */
export async function tellAgain(
  sql: Sql,
  shopId: ShopId,
  handoffId: HandoffId,
  n: number,
  now: Date,
): Promise<void> {
  const at = new Date(now.getTime() + UPDATE_EVERY_SECONDS * 1_000);
  await send(sql, "wait.update", { shopId, handoffId, n }, { at });
}

/** How the queue stands for someone who asked at `asked`. */
export async function queueState(shopId: ShopId, queue: Queue, now: Date, asked = now): Promise<QueueState> {
  const online = await agents.online(shopId, now);
  const ahead = await inShop(shopId, (sql) => handoffs.countBefore(sql, shopId, queue.id, asked));
  return {
    place: ahead + 1,
    agentsOnline: online.length,
    agentsFree: online.filter(({ isFree }) => isFree).length,
    handleSeconds: queue.handleSeconds,
    nextAgentName: online.length === 1 ? (online[0]?.name ?? null) : null,
  };
}
