import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QueueId } from "#app/domain/ids.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { decide } from "./decide.ts";
import type { Facts } from "./facts.ts";
import { compileMatrix } from "./matrix.ts";
import { RULE_ACTIONS, type Rule, type RuleAction } from "./rule.ts";
import { mayDo } from "./rule-kinds.ts";
import { sampleFacts } from "./sample-facts.ts";
import { newRule, startingRules } from "./starting-rules.ts";

const asks: Partial<Reading> = { wantsPerson: { decision: true, score: 0.97, words: "a human" } };
const about = (name: string): Partial<Reading> => ({ topic: { name, confidence: 0.9, of: "baton" } });

const fraud = newRule("fraud", { kind: "keyword", words: ["fraud"] });
const dosage = newRule("dosage", { kind: "regulated", words: ["dosage"] });
const vip = newRule("vip", { kind: "customer-tier", tiers: ["vip"] });
const person = newRule("person", { kind: "asked-for-person" });
const turns = newRule("turns", { kind: "unresolved-turns", turns: 3 });
const outside = newRule("outside", { kind: "outside-knowledge" });
const everything = newRule("everything", { kind: "every-question", except: ["order-status"] });
const leaveShipping: Rule = {
  ...newRule("shipping", { kind: "topic", topics: ["shipping-cost", "order-status"] }),
  action: "leave-to-bot",
};

function fired(rules: readonly Rule[], facts: Facts) {
  const decision = decide(compileMatrix(rules), facts);
  return decision.do === "nothing" ? "nothing" : `${decision.do} ${decision.rule?.id ?? decision.reason}`;
}

describe("a person can always be asked for", () => {
  test("in words, before anything else, whatever is switched off", () => {
    const facts = sampleFacts("fraud, the dosage, a human", asks);
    expect(fired([fraud, dosage, person], facts)).toBe("hand-over person");
    expect(decide(compileMatrix([{ ...person, enabled: false }, fraud]), facts)).toEqual({
      do: "hand-over",
      reason: "asked-for-person",
      rule: null,
      evidence: { seqs: [5], words: ["a human"] },
    });
  });

  test("by the button, and by a yes to an open offer, which without one is just a word", () => {
    const button = { heard: { how: "button", seq: 3 }, reading: null } as const;
    expect(decide(compileMatrix([]), sampleFacts("", {}, button))).toMatchObject({
      reason: "asked-for-person",
    });
    const accepted = sampleFacts("", {}, { ...button, offer: "open" });
    expect(decide(compileMatrix([]), accepted)).toMatchObject({ reason: "accepted-offer" });
    expect(decide(compileMatrix([]), sampleFacts("yes please", {}, { offer: "open" }))).toMatchObject({
      reason: "accepted-offer",
      evidence: { seqs: [5], words: ["yes please"] },
    });
    expect(fired([], sampleFacts("yes please", {}, { offer: "made" }))).toBe("nothing");
  });
});

test("a regulated topic comes before every other rule and keeps no hours", () => {
  const closed: Rule = { ...dosage, hours: { days: [1], from: "09:00", to: "10:00" } };
  const facts = sampleFacts("what d\u200bosage, is it fraud", about("order-status"), {
    customer: { tier: "vip", tags: [], spent: null },
  });
  expect(fired([leaveShipping, vip, fraud, closed], facts)).toBe("hand-over dosage");
});

describe("the order is the shop's", () => {
  const facts = sampleFacts("fraud", {}, { customer: { tier: "vip", tags: [], spent: null } });
  test("the first rule that hands over decides, with its queue", () => {
    const own = { ...fraud, id: "own", queueId: QueueId("q-1") };
    expect(fired([vip, fraud], facts)).toBe("hand-over vip");
    expect(fired([own, fraud, vip], facts)).toBe("hand-over own");
    expect(fired([{ ...own, enabled: false }, fraud], facts)).toBe("hand-over fraud");
  });

  test("an offer gives way to a rule below it that hands over", () => {
    expect(fired([turns, fraud], facts)).toBe("hand-over fraud");
  });

  test("of two offers the first is made, once in a conversation", () => {
    const lost = sampleFacts("x", {}, { outsideKnowledge: true });
    expect(fired([outside, turns], lost)).toBe("offer outside");
    expect(fired([turns, outside], lost)).toBe("offer turns");
    expect(fired([turns, outside], { ...lost, offer: "made" })).toBe("nothing");
    expect(fired([turns, fraud], { ...sampleFacts("fraud"), offer: "made" })).toBe("hand-over fraud");
  });
});

describe("a topic that is left to the bot", () => {
  const parcel = (more: Partial<Facts> = {}, text = "where is it") =>
    sampleFacts(text, about("order-status"), more);
  const all = newRule("all", { kind: "every-question", except: [] });

  test("keeps away every offer, wherever it stands, and what is about the topic below it", () => {
    const lost = parcel({ outsideKnowledge: true });
    expect(fired([turns, leaveShipping, outside, all], lost)).toBe("leave-to-bot shipping");
    const toTeam = newRule("team", { kind: "topic", topics: ["order-status"] });
    expect(fired([leaveShipping, toTeam], lost)).toBe("leave-to-bot shipping");
    expect(fired([toTeam, leaveShipping], lost)).toBe("hand-over team");
    expect(fired([all, leaveShipping], lost)).toBe("hand-over all");
  });

  test("does not keep away a listed word, a pattern, a tier, a request or the shopper's patience", () => {
    const pattern = newRule("pattern", { kind: "pattern", patterns: ["lost it"] });
    const patience: Rule = { ...turns, action: "hand-over" };
    expect(fired([leaveShipping, fraud], parcel({}, "where is it, fraud"))).toBe("hand-over fraud");
    expect(fired([leaveShipping, pattern], parcel({}, "you lost it"))).toBe("hand-over pattern");
    expect(fired([leaveShipping, vip], parcel({ customer: { tier: "vip", tags: [], spent: null } }))).toBe(
      "hand-over vip",
    );
    expect(fired([leaveShipping, patience], parcel())).toBe("hand-over turns");
    expect(fired([leaveShipping], sampleFacts("x", { ...about("order-status"), ...asks }))).toBe(
      "hand-over asked-for-person",
    );
  });
});

test("a rule counts only within its hours, on the shop's clock", () => {
  const office = { ...fraud, hours: { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" } };
  const at = (day: number, minute: number) =>
    fired([office], sampleFacts("fraud", {}, { local: { day, minute } }));
  expect(at(5, 720)).toBe("hand-over fraud");
  expect(at(6, 720)).toBe("nothing");
  expect(at(5, 17 * 60)).toBe("nothing");
});

const anyRule = fc
  .tuple(
    fc.constantFrom(
      ...startingRules("supplements"),
      ...startingRules("apparel"),
      leaveShipping,
      everything,
      turns,
      outside,
      fraud,
    ),
    fc.constantFrom<RuleAction>(...RULE_ACTIONS),
    fc.boolean(),
  )
  .map(([rule, action, enabled]): Rule => {
    const may = mayDo(rule.condition.kind, action);
    return { ...rule, action: may ? action : rule.action, enabled };
  });

test("whatever the rules, a request and a regulated word never end in an answer", () => {
  fc.assert(
    fc.property(
      fc.array(anyRule, { maxLength: 12 }),
      fc.nat(12),
      fc.boolean(),
      (others, place, isRequest) => {
        const rules = others.toSpliced(place, 0, dosage);
        const text = isRequest ? "get me a human" : "what dosage is right";
        const facts = sampleFacts(text, { ...about("order-status"), ...(isRequest ? asks : {}) });
        const decision = decide(compileMatrix(rules), facts);
        expect(decision).toMatchObject({ do: "hand-over" });
        if (!isRequest && decision.do === "hand-over") expect(decision.reason).toBe("regulated");
      },
    ),
  );
});
