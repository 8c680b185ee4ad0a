import { randomUUID } from "node:crypto";
import { send } from "#app/adapters/jobs.server.ts";
import * as agents from "#app/data/agents.server.ts";
import * as handoffs from "#app/data/handoffs.server.ts";
import * as promises from "#app/data/promises.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { NextStep } from "#app/domain/bot/next-step.ts";
import { contextBlock } from "#app/domain/context/block.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { shopperLines } from "#app/domain/context/shopper-lines.ts";
import { fold, number, type Conversation } from "#app/domain/conversation/fold.ts";
import { HandoffId, type ShopId } from "#app/domain/ids.ts";
import type { CustomerRecord, Queue } from "#app/domain/shop.ts";
import { openWaitWindow, UPDATE_EVERY_SECONDS, type QueueState } from "#app/domain/waiting/window.ts";
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
 * A handoff as one change: the shopper's line, the episode, the three wait messages, the promise and the next update in
 * one commit, so that it cannot half happen.
 */
export async function planHandoff(input: HandoffInput): Promise<Change> {
  const { shopId, before, said, step, config, customer, now } = input;
  const queue = queueOf(config, step.queueId);
  const state = await queueState(shopId, queue, now);
  const handoffId = HandoffId(randomUUID());
  const described = {
    reason: step.reason,
    ruleId: step.ruleId,
    evidence: step.evidence,
    rules: config.rules,
    signedIn: before.customerId !== null,
    customer,
    knowledge: config.knowledge,
    words: config.words,
    now,
  };
  const withLine = fold(before, number(before, [said], now));
  const named = await findNamedOrders(shopId, withLine);
  const block = contextBlock({ conversation: withLine, named, ...described });
  const requested: EventBody = {
    type: "handoff.requested",
    author: "system",
    handoffId,
    reason: step.reason,
    ruleId: step.ruleId,
    evidence: step.evidence,
    queueId: queue.id,
    queueName: queue.name,
    issue: block.issue.text,
    tier: customer?.tier ?? "unknown",
  };
  const wait = openWaitWindow({
    handoffId,
    queue,
    state,
    firstName: customer?.name?.split(" ")[0] ?? null,
    saidText: shopperLines(withLine)
      .map(({ text }) => text)
      .join("\n"),
    reason: step.reason,
    knowledge: config.knowledge,
    orders: customer?.orders ?? [],
    words: config.words,
  });
  return {
    bodies: [said, requested, ...wait],
    also: async (sql, events) => {
      for (const event of events) {
        if (event.type === "handoff.requested") await handoffs.insert(sql, shopId, before.id, event, block);
        if (event.type === "wait.told") await promises.keep(sql, shopId, event);
      }
      await tellAgain(sql, shopId, handoffId, 1, now);
      for (const name of unknownOrders(withLine, [...named, ...(customer?.orders ?? [])]))
        await send(sql, "order.sync", { shopId, name });
    },
  };
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
