import { randomUUID } from "node:crypto";
import { clock } from "#app/clock.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { NextStep, Said } from "#app/domain/bot/next-step.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { type Conversation, fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { ConversationId, CustomerId, HandoffId, type ShopId, VisitorId } from "#app/domain/ids.ts";
import { NOBODY } from "#app/domain/replay/played.ts";
import { priorityOf } from "#app/domain/routing/priority.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/records.ts";
import { dueOf } from "./due-of.ts";
import { homeFor } from "./home-for.ts";
import { makeContext } from "./make-context.server.ts";
import { botLines } from "./post-as-shopper.server.ts";
import { shopConfig, type ShopConfig } from "./shop-config.server.ts";
import { stepOrPerson } from "./step-or-person.server.ts";

type Requested = Extract<EventBody, { type: "handoff.requested" }>;

type Playing = {
  readonly shopId: ShopId;
  readonly config: ShopConfig;
  readonly customer: CustomerRecord | null;
  readonly now: Date;
};

export type PlayedChat = {
  readonly conversation: Conversation;
  readonly block: ContextBlock;
  /** From the handoff to the block. */
  readonly blockMs: number;
};

/**
 * A chat as a signed-in shopper would have it, by the shop's own rules, words and articles: these texts, then the button that
 * asks for a person. Nothing of it is written, nobody is asked, nothing is sent.
 */
export async function playChat(
  shopId: ShopId,
  it: {
    readonly customer: CustomerRecord | null;
    readonly order: OrderRecord | null;
    readonly texts: readonly string[];
  },
): Promise<PlayedChat> {
  const now = clock();
  const config = await shopConfig(shopId);
  const playing = { shopId, config, customer: it.customer, now };
  let conversation = begun(it.customer);
  for (const text of [...it.texts, null]) conversation = withTurn(playing, conversation, text);
  const handoff = conversation.events.find((event) => event.type === "handoff.requested");
  if (handoff?.type !== "handoff.requested") throw new Error("The button for a person handed nothing over");
  const from = clock();
  const named = it.order ? [it.order] : [];
  const asked = { conversation, handoff, language: handoff.language, customer: it.customer, named, config };
  const block = await makeContext(shopId, { ...asked, now });
  return { conversation, block, blockMs: clock().getTime() - from.getTime() };
}

function begun(customer: CustomerRecord | null): Conversation {
  const customerId = customer && CustomerId(customer.id);
  return newConversation(ConversationId(randomUUID()), VisitorId(randomUUID()), customerId);
}

/** One thing the shopper does and what the bot does about it; null: the button. */
function withTurn(it: Playing, before: Conversation, text: string | null): Conversation {
  const { config, customer, now } = it;
  const by = { author: "shopper", visitorId: before.visitorId, clientId: randomUUID() } as const;
  const said: EventBody =
    text === null ? { type: "person.requested", ...by } : { type: "message.posted", ...by, text };
  const seq = before.seq + 1;
  const heard: Said = text === null ? { how: "button", seq } : { how: "words", text, seq };
  const words = config.wordsIn(null);
  const situation = {
    ...config,
    words,
    conversation: before,
    customer: customer ?? NOBODY,
    locale: "en",
    now,
  };
  const next = bodiesOf(it, stepOrPerson(situation, heard));
  return fold(before, number(before, [said, ...next], now));
}

function bodiesOf(it: Playing, step: NextStep): EventBody[] {
  if (step.do !== "hand-over") return botLines(step);
  const { greeting } = step;
  const greeted: EventBody[] =
    greeting === null
      ? []
      : [{ type: "message.posted", author: "bot", text: greeting, bot: { kind: "small-talk" } }];
  return [...greeted, requestedBy(it, step)];
}

function requestedBy(
  { config, customer, now }: Playing,
  { line: _line, greeting: _greeting, do: _do, queueId, ...why }: Extract<NextStep, { do: "hand-over" }>,
): Requested {
  const queue = homeFor(config, { queueId, reason: why.reason, language: null }, now);
  const tier = customer?.tier ?? "unknown";
  return {
    ...why,
    type: "handoff.requested",
    author: "system",
    handoffId: HandoffId(randomUUID()),
    priority: priorityOf(why.priority, tier),
    answerBy: config.mode === "bot-only" ? "e-mail" : "chat",
    queueId: queue.id,
    queueName: queue.name,
    issue: "",
    tier,
    language: null,
    due: dueOf(config, queue, { rule: why, tier, now }),
    preparing: null,
    mayMail: false,
  };
}
