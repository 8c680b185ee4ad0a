import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newConversation } from "#app/domain/conversation/fold.ts";
import { ConversationId, QueueId, VisitorId } from "#app/domain/ids.ts";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import { RULE_ACTIONS, type Rule, type RuleAction } from "#app/domain/triggers/rule.ts";
import { mayDo } from "#app/domain/triggers/rule-kinds.ts";
import { sampleReading } from "#app/domain/triggers/sample-facts.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { indexKnowledge } from "./knowledge.ts";
import { nextStep, type Situation } from "./next-step.ts";
import { SAMPLE_ARTICLES } from "./sample-articles.ts";

const words = makeWords(english, {});
const PAYING = "How can I pay?";
const UNHEARD_OF = "what is your favourite colour of sky";

function step(
  text: string,
  rules: readonly Rule[],
  more: Partial<Situation> & { reading?: Partial<Reading> } = {},
) {
  const { reading = {}, ...rest } = more;
  return nextStep(
    {
      conversation: newConversation(ConversationId("c-1"), VisitorId("v-1"), null),
      matrix: compileMatrix(rules),
      knowledge: indexKnowledge(SAMPLE_ARTICLES),
      words,
      customer: { tier: "unknown", tags: [], spent: null },
      mode: "hybrid",
      locale: "en",
      timezone: "UTC",
      now: new Date("2026-02-01T12:00:00Z"),
      read: () => sampleReading(reading),
      ...rest,
    },
    { how: "words", text, seq: 1 },
  );
}

const cross: Partial<Reading> = { dissatisfied: { decision: true, score: 0.9, words: ["useless"] } };
const frustrated = newRule("frustrated", { kind: "frustrated", level: "mild" });
const outside = newRule("outside", { kind: "outside-knowledge" });

describe("an offer", () => {
  test("comes after the answer where there is one, in words that fit why it is made", () => {
    expect(step(PAYING, [frustrated], { reading: cross })).toMatchObject({
      do: "offer",
      answer: { bot: { kind: "answer" } },
      text: words("bot.offer.frustrated"),
      reason: "frustrated",
      ruleId: "frustrated",
      evidence: { seqs: [1], words: ["useless"] },
    });
    const several = newRule("several", { kind: "several-matters", atLeast: 2 });
    expect(step(UNHEARD_OF, [several], { reading: { matters: 2 } })).toMatchObject({
      do: "offer",
      answer: null,
      text: words("bot.offer.other"),
    });
  });

  test("is made in the rule's own line, in the shopper's language where it has one", () => {
    const lines = {
      "en": "Shall our team look?",
      "pt-BR": "Posso chamar alguém?",
      "de": "Darf ich jemanden holen?",
    };
    const said = (locale: string) => step(UNHEARD_OF, [{ ...outside, lines }], { locale });
    expect(said("pt-BR")).toMatchObject({ text: lines["pt-BR"] });
    expect(said("de-AT")).toMatchObject({ text: lines.de });
    expect(said("fr")).toMatchObject({ text: lines.en });
    expect(step(UNHEARD_OF, [outside])).toMatchObject({ text: words("bot.offer.outside-knowledge") });
  });
});

test("a handoff carries the rule's name, queue, priority, targets and line", () => {
  const rule: Rule = {
    ...newRule("own", { kind: "keyword", words: ["pay"] }),
    name: "Money",
    queueId: QueueId("q-1"),
    priority: "high",
    serviceSeconds: 60,
    resolveSeconds: 3_600,
    lines: { en: "Our cashier answers." },
  };
  expect(step(PAYING, [rule])).toEqual({
    do: "hand-over",
    reason: "keyword",
    ruleId: "own",
    ruleName: "Money",
    queueId: "q-1",
    priority: "high",
    serviceSeconds: 60,
    resolveSeconds: 3_600,
    evidence: { seqs: [1], words: ["pay"] },
    line: "Our cashier answers.",
    greeting: null,
  });
});

test("a topic that is left to the bot is answered, and what it does not know it says", () => {
  const leave: Rule = {
    ...newRule("leave", { kind: "topic", topics: ["payment-methods"] }),
    action: "leave-to-bot",
  };
  const reading = { topic: { name: "payment-methods", confidence: 0.9, of: "baton" } } as const;
  expect(step(PAYING, [leave, outside], { reading })).toMatchObject({
    do: "answer",
    bot: { kind: "answer" },
  });
  expect(step(UNHEARD_OF, [leave, outside], { reading })).toMatchObject({
    do: "answer",
    bot: { kind: "not-known" },
  });
});

test("a shop that starts from a person hands over any question, and still says hello", () => {
  const rules = [newRule("all", { kind: "every-question", except: [] })];
  expect(step(PAYING, rules)).toMatchObject({ do: "hand-over", reason: "every-question" });
  expect(step("hello", rules)).toMatchObject({ do: "answer" });
});

test("where only people answer, even a hello goes to one, and a rule still chooses the queue", () => {
  expect(step("hello", [], { mode: "live-only" })).toMatchObject({
    do: "hand-over",
    reason: "live-mode",
    greeting: words("bot.live-greeting"),
  });
  const rule = { ...newRule("own", { kind: "keyword", words: ["pay"] }), queueId: QueueId("q-1") };
  expect(step(PAYING, [rule], { mode: "live-only" })).toMatchObject({ reason: "keyword", queueId: "q-1" });
});

const anyRule = fc
  .record({
    rule: fc.constantFrom(...startingRules("hemp"), ...startingRules("apparel"), outside, frustrated),
    action: fc.constantFrom<RuleAction>(...RULE_ACTIONS),
    enabled: fc.boolean(),
  })
  .map(({ rule, action, enabled }): Rule => {
    return { ...rule, enabled, action: mayDo(rule.condition.kind, action) ? action : rule.action };
  });

test("whatever the rules, the mode and the articles, a request or a regulated word is never answered by the bot", () => {
  const dosage = newRule("dosage", { kind: "regulated", words: ["dosage"] });
  const [article] = SAMPLE_ARTICLES;
  const knowledge = indexKnowledge(article ? [{ ...article, body: "Dosage\n\nTake one scoop a day." }] : []);
  fc.assert(
    fc.property(
      fc.array(anyRule, { maxLength: 8 }),
      fc.nat(8),
      fc.constantFrom("hybrid" as const, "bot-only" as const, "live-only" as const),
      fc.boolean(),
      fc.constantFrom("", "thanks, ", "hello ", "yes ", "no ", "where is my order #12 and "),
      (others, place, mode, isRequest, opening) => {
        const reading = isRequest ? { wantsPerson: { decision: true, score: 1, words: "a human" } } : {};
        const text = `${opening}${isRequest ? "a human" : "what dosage do you recommend"}`;
        const taken = step(text, others.toSpliced(place, 0, dosage), { knowledge, mode, reading });
        expect(taken).toMatchObject({
          do: "hand-over",
          reason: isRequest ? "asked-for-person" : "regulated",
        });
      },
    ),
  );
});
