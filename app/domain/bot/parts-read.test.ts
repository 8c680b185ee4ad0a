import { expect, test } from "vitest";
import { fold, newConversation, number } from "#app/domain/conversation/fold.ts";
import { ConversationId, VisitorId } from "#app/domain/ids.ts";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { indexKnowledge } from "./knowledge.ts";
import { nextStep } from "./next-step.ts";
import { SAMPLE_ARTICLES } from "./sample-articles.ts";

const noon = new Date("2026-02-01T12:00:00Z");
const fresh = newConversation(ConversationId("c-1"), VisitorId("v-1"), null);
const knowledge = indexKnowledge(SAMPLE_ARTICLES);
const offered = fold(
  fresh,
  number(
    fresh,
    [
      {
        type: "person.offered",
        author: "bot",
        text: "Shall I get a person?",
        reason: "outside-knowledge",
        ruleId: null,
        ruleName: null,
        evidence: { seqs: [1], words: [] },
      },
    ],
    noon,
  ),
);

const WANTED = "wantsPerson";
/** Conversation, trade, and which parts of the reading the rules ask for. */
const CASES = [
  ["a first question", fresh, null, [WANTED, "botAnswer"]],
  ["a question after the offer", offered, null, [WANTED]],
  ["a question after the offer, with the rules of a trade", offered, "beauty", [WANTED, "topic"]],
] as const;

test.for(CASES)("of %s is understood what a rule asks that could still do something", (one) => {
  const [, conversation, trade, parts] = one;
  const asked = new Set<string | symbol>();
  nextStep(
    {
      conversation,
      matrix: compileMatrix(startingRules(trade)),
      knowledge,
      words: makeWords(english, {}),
      customer: { tier: "unknown", tags: [], spent: null },
      mode: "hybrid",
      locale: "en",
      timezone: "Europe/Berlin",
      now: noon,
      read: (turns) =>
        new Proxy(readLast(turns, { topics: null }), {
          get: (reading, part) => {
            asked.add(part);
            return Reflect.get(reading, part) as unknown;
          },
        }),
    },
    { how: "words", text: "How can I pay?", seq: conversation.seq + 1 },
  );
  expect([...asked].sort()).toEqual([...parts].sort());
});
