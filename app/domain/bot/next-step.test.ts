import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, newConversation, number, type Conversation } from "#app/domain/conversation/fold.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { AgentId, ConversationId, HandoffId, QueueId, VisitorId } from "#app/domain/ids.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { Standing } from "#app/domain/triggers/facts.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { indexKnowledge } from "./knowledge.ts";
import { nextStep, type Situation } from "./next-step.ts";
import { SAMPLE_ARTICLES } from "./sample-articles.ts";

const noon = new Date("2026-02-01T12:00:00Z");
const visitorId = VisitorId("v-1");
const fresh = newConversation(ConversationId("c-1"), visitorId, null);
const knowledge = indexKnowledge(SAMPLE_ARTICLES);
const words = makeWords(english, {});
const rules = startingRules(null);
const supplements = compileMatrix(startingRules("supplements"));
const nobody: Standing = { tier: "unknown", tags: [], spent: null };
const usual: Situation = {
  conversation: fresh,
  matrix: compileMatrix(rules),
  knowledge,
  words,
  customer: nobody,
  mode: "hybrid",
  locale: "en",
  timezone: "Europe/Berlin",
  now: noon,
  read: (turns) => readLast(turns, { topics: null }),
};

const shopper = (text: string): EventBody => ({
  type: "message.posted",
  author: "shopper",
  visitorId,
  clientId: text,
  text,
});

/** Says a message, lets the bot do what it does, and gives the conversation after it. */
function turn(it: Conversation, text: string, more: Partial<Situation> = {}) {
  const seq = it.seq + 1;
  const step = nextStep({ ...usual, conversation: it, ...more }, { how: "words", text, seq });
  const bodies: EventBody[] = [shopper(text)];
  if (step.do === "answer")
    bodies.push({ type: "message.posted", author: "bot", text: step.text, bot: step.bot });
  if (step.do === "offer") {
    if (step.answer) bodies.push({ type: "message.posted", author: "bot", ...step.answer });
    const { answer: _said, do: _offer, ...offered } = step;
    bodies.push({ type: "person.offered", author: "bot", ...offered });
  }
  return { step, after: fold(it, number(it, bodies, noon)) };
}

function turns(texts: readonly string[], more: Partial<Situation> = {}) {
  return texts.reduce((last, text) => turn(last.after, text, more), turn(fresh, texts[0] ?? "", more));
}

test("a covered question is answered with its source", () => {
  expect(turn(fresh, "How can I pay?").step).toMatchObject({
    do: "answer",
    bot: { kind: "answer", source: { title: "Questions and answers", kind: "page" } },
  });
});

test("a question that the articles do not cover is offered a person, once; then the bot says that it does not know", () => {
  const first = turn(fresh, "what is your favourite colour of sky");
  expect(first.step).toMatchObject({
    do: "offer",
    answer: null,
    reason: "outside-knowledge",
    evidence: { seqs: [1] },
  });
  const second = turn(first.after, "and of the sea at night");
  expect(second.step).toMatchObject({ do: "answer", bot: { kind: "not-known" } });
  expect(second.step.do === "answer" && second.step.text).toContain("Talk to a person");
});

test("yes to an open offer hands over; no keeps the bot; anything else is a question", () => {
  const offered = turn(fresh, "what is your favourite colour of sky").after;
  expect(turn(offered, "yes please").step).toMatchObject({ do: "hand-over", reason: "accepted-offer" });
  expect(turn(offered, "no thanks").step).toMatchObject({ do: "answer", bot: { kind: "small-talk" } });
  expect(turn(offered, "How can I pay?").step).toMatchObject({ do: "answer", bot: { kind: "answer" } });
  expect(turn(offered, "no, I want a human").step).toMatchObject({ do: "hand-over" });
});

test("the fifth unresolved message gets its answer and an offer with it, and the sixth no second offer", () => {
  const asked = ["How can I pay?", "where is my order", "can I cancel my order", "where is my invoice"];
  let it = fresh;
  for (const text of asked) {
    const { step, after } = turn(it, text);
    expect(step.do).toBe("answer");
    it = after;
  }
  const fifth = turn(it, "return policy");
  expect(fifth.step).toMatchObject({
    do: "offer",
    reason: "unresolved-turns",
    answer: { bot: { kind: "answer" } },
    evidence: { seqs: [1, 3, 5, 7, 9] },
  });
  expect(turn(fifth.after, "refund policy").step).toMatchObject({ do: "answer", bot: { kind: "answer" } });
});

test("an answer that helped starts the count anew", () => {
  const four = turns([
    "How can I pay?",
    "where is my order",
    "can I cancel my order",
    "where is my invoice",
  ]).after;
  const helped = fold(
    four,
    number(four, [{ type: "answer.helped", author: "shopper", visitorId, clientId: "h" }], noon),
  );
  expect(turn(helped, "return policy").step.do).toBe("answer");
});

test("thanks do not count as a turn", () => {
  const it = turns(["How can I pay?", "thanks", "thanks a lot", "thank you", "thx", "ty"]).after;
  expect(it.unresolvedTurns).toBe(2);
});

test("a regulated topic goes to a person although an article speaks of it", () => {
  const body = "Dosage\n\nTake one scoop a day.";
  const [one] = SAMPLE_ARTICLES;
  const dosage = indexKnowledge(one ? [{ ...one, body }] : []);
  const { step } = turn(fresh, "what dosage do you recommend?", { knowledge: dosage, matrix: supplements });
  expect(step).toMatchObject({
    do: "hand-over",
    reason: "regulated",
    ruleId: "regulated-topics",
    evidence: { words: ["dosage"] },
  });
});

test("a VIP goes to a person at the first word", () => {
  expect(turn(fresh, "hi", { customer: { ...nobody, tier: "vip" } }).step).toMatchObject({
    do: "hand-over",
    reason: "customer-tier",
  });
});

test("the button hands over, whatever is switched off", () => {
  const off = rules.map((rule): Rule => ({ ...rule, enabled: false }));
  const step = nextStep({ ...usual, matrix: compileMatrix(off) }, { how: "button", seq: 1 });
  expect(step).toMatchObject({
    do: "hand-over",
    reason: "asked-for-person",
    ruleId: null,
    queueId: null,
    evidence: { seqs: [1], words: [] },
  });
});

test("an opening hello says what the bot can help with, from the contact page; without any page it offers a person", () => {
  const { step } = turn(fresh, "hello");
  expect(step).toMatchObject({ do: "answer", bot: { kind: "answer", source: { title: "Contact us" } } });
  expect(step.do === "answer" && step.text).toContain("Shipping policy");
  expect(turn(fresh, "hello", { knowledge: indexKnowledge([]) }).step).toMatchObject({
    do: "offer",
    answer: null,
  });
  expect(turns(["How can I pay?", "hello"]).step).toMatchObject({
    do: "answer",
    bot: { kind: "small-talk" },
  });
});

test("asked whether it is a person, the bot says that it is not", () => {
  const { step } = turn(fresh, "are you a human?");
  expect(step).toMatchObject({ do: "offer" });
  expect(step.do === "offer" && step.text).toContain("not a person");
});

test("with the offers switched off, the bot says that it does not know", () => {
  const off = rules.map((rule): Rule => ({ ...rule, enabled: rule.action === "hand-over" }));
  expect(
    turn(fresh, "what is your favourite colour of sky", { matrix: compileMatrix(off) }).step,
  ).toMatchObject({
    bot: { kind: "not-known" },
  });
});

const queueId = QueueId("q-1");
const handoffId = HandoffId("h-1");
const held: Conversation["holder"][] = [
  { by: "queue", handoffId, queueId, since: noon },
  { by: "agent", handoffId, agentId: AgentId("a-1"), agentName: "Dana", since: noon, answered: false },
  { by: "nobody", since: noon, outcome: "solved" },
];
test("whatever is said, the bot is silent once it does not hold the conversation", () => {
  fc.assert(
    fc.property(fc.constantFrom(...held), fc.string(), (holder, text) => {
      expect(turn({ ...fresh, holder }, text).step).toEqual({ do: "stay-silent" });
    }),
  );
});

test("whatever opens a conversation, it ends answered with a source, offered a person or handed over with a reason", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { step } = turn(fresh, text);
      expect(step.do === "answer" ? step.bot.kind : step.do).toMatch(/^(?:answer|offer|hand-over)$/);
    }),
  );
});
