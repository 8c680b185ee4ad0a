import { expect, test } from "vitest";
import { SAMPLE_ARTICLES } from "#app/domain/bot/sample-articles.ts";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { ConversationId, CustomerId, VisitorId } from "#app/domain/ids.ts";
import { NO_POLICY } from "#app/domain/policy.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { lacksOf } from "../../../tests/support/told/lacks.ts";
import { type Told, toldConversation } from "../../../tests/support/told/told-conversation.ts";
import { contextBlock } from "./block.ts";

const CONVERSATIONS = 1_000;
const noon = new Date("2026-02-01T12:00:00Z");
const visitorId = VisitorId("v-1");
const knowledge = indexKnowledge(SAMPLE_ARTICLES);
const words = makeWords(english, {});

function blockOf({ lines, customer, language }: Told) {
  const start = newConversation(ConversationId("c-1"), visitorId, customer ? CustomerId(customer.id) : null);
  const bodies = lines.flatMap(({ text, answered }, at): EventBody[] => [
    { type: "message.posted", author: "shopper", visitorId, clientId: `${at}`, text },
    ...(answered
      ? [
          {
            type: "message.posted",
            author: "bot",
            text: "One moment, please.",
            bot: { kind: "not-known" },
          } as const,
        ]
      : []),
  ]);
  const conversation = fold(start, number(start, bodies, noon));
  return contextBlock({
    conversation,
    handoff: {
      reason: "asked-for-person",
      ruleId: null,
      ruleName: null,
      evidence: { seqs: [conversation.seq], words: [] },
      priority: "normal",
      serviceSeconds: null,
      resolveSeconds: null,
      due: { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null },
    },
    rules: [],
    verification: customer
      ? { level: "signed-in", customerId: CustomerId(customer.id) }
      : { level: "unverified" },
    customer,
    named: [],
    policy: NO_POLICY,
    isSignedOut: false,
    language,
    ...{ knowledge, words, timezone: "Europe/Berlin", now: noon },
  });
}

test(
  `of ${CONVERSATIONS} generated conversations every field, the order and the tier are in the block`,
  { timeout: 60_000 },
  () => {
    const told = Array.from({ length: CONVERSATIONS }, (_, seed) => toldConversation(seed, noon));
    const lacking = told.flatMap((it) => {
      const lacks = lacksOf(it, blockOf(it), words);
      return lacks.length === 0 ? [] : [{ seed: it.seed, lacks, lines: it.lines.map(({ text }) => text) }];
    });
    expect(lacking).toEqual([]);
    const fields = told.flatMap(({ lines }) => lines.flatMap(({ gives }) => gives));
    expect(new Set(fields.map(({ field }) => field)).size).toBe(6);
    expect(fields.length).toBeGreaterThan(2 * CONVERSATIONS);
  },
);
