import { UNEVENTFUL } from "#app/domain/understanding/dissatisfaction/course.ts";
import { describe, expect, test } from "vitest";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { decide } from "./decide.ts";
import type { Facts } from "./facts.ts";
import { compileMatrix } from "./matrix.ts";
import type { Rule, RuleCondition } from "./rule.ts";
import { sampleFacts } from "./sample-facts.ts";
import { newRule } from "./starting-rules.ts";

const about = (name: string): Partial<Reading> => ({ topic: { name, confidence: 0.9, of: "baton" } });

/** Whether a matrix of this one rule does anything. */
function doesFire(condition: RuleCondition, facts: Facts): boolean {
  return decide(compileMatrix([newRule("it", condition)]), facts).do !== "nothing";
}

type Case = [
  title: string,
  condition: RuleCondition,
  text: string,
  reading: Partial<Reading>,
  facts: Partial<Facts>,
];
const angry = { label: "negative", score: -0.8, words: ["worst"] } as const;
const dissatisfied = { decision: true, score: 0.7, words: ["still not"] };
const missed = { match: 0.1, repeated: false, notKnown: false, refused: false };
const spent = (amount: string) => ({ tier: "new", tags: [], spent: { amount, currency: "EUR" } }) as const;
const firing: Case[] = [
  ["a listed word", { kind: "keyword", words: ["fraud"] }, "it is f r a u d", {}, {}],
  ["a pattern", { kind: "pattern", patterns: ["rma-\\d{4}"] }, "see ＲＭＡ-1234", {}, {}],
  ["a tier", { kind: "customer-tier", tiers: ["vip", "new"] }, "hi", {}, { isQuestion: false }],
  [
    "a tag",
    { kind: "customer-tag", tags: ["Wholesale "] },
    "hi",
    {},
    { customer: { tier: "new", tags: ["wholesale"], spent: null } },
  ],
  ["an amount spent", { kind: "customer-spent", atLeast: 500 }, "hi", {}, { customer: spent("500.00") }],
  ["a topic of Baton's", { kind: "topic", topics: ["refund"] }, "money back", about("refund"), {}],
  [
    "a topic of the shop's",
    { kind: "topic", topics: ["t-1"] },
    "x",
    { topic: { name: "t-1", confidence: 0.6, of: "shop" } },
    {},
  ],
  ["several matters", { kind: "several-matters", atLeast: 3 }, "x", { matters: 3 }, {}],
  ["no article", { kind: "outside-knowledge" }, "x", {}, { outsideKnowledge: true }],
  ["an answer that missed", { kind: "outside-knowledge" }, "x", { botAnswer: missed, dissatisfied }, {}],
  ["any question", { kind: "every-question", except: ["refund"] }, "x", about("size"), {}],
  ["mild frustration", { kind: "frustrated", level: "mild" }, "x", { dissatisfied }, {}],
  ["strong frustration", { kind: "frustrated", level: "strong" }, "x", { dissatisfied, mood: angry }, {}],
  [
    "a question asked again",
    { kind: "rephrased", times: 2 },
    "x",
    { rephrases: { turn: 2, similarity: 0.9 }, course: { ...UNEVENTFUL, timesRephrased: 2 } },
    {},
  ],
  ["abuse", { kind: "abusive" }, "x", { abuse: { decision: true, score: 0.9, words: ["idiot"] } }, {}],
  ["turns", { kind: "unresolved-turns", turns: 3 }, "x", {}, {}],
  ["minutes", { kind: "minutes", minutes: 4 }, "x", {}, {}],
];
test.for(firing)("a rule fires on %s", ([, condition, text, reading, more]) => {
  expect(doesFire(condition, sampleFacts(text, reading, more))).toBe(true);
});

const silent: Case[] = [
  ["bad news told calmly", { kind: "frustrated", level: "mild" }, "it came broken", { mood: angry }, {}],
  ["a word that is not listed", { kind: "keyword", words: ["fraud"] }, "freud", {}, {}],
  ["a pattern that is not there", { kind: "pattern", patterns: ["rma-\\d{4}"] }, "rma-12", {}, {}],
  ["another tier", { kind: "customer-tier", tiers: ["vip"] }, "x", {}, {}],
  ["a cent too little", { kind: "customer-spent", atLeast: 500 }, "x", {}, { customer: spent("499.99") }],
  ["nobody's money", { kind: "customer-spent", atLeast: 1 }, "x", {}, {}],
  ["another topic", { kind: "topic", topics: ["refund"] }, "x", about("size"), {}],
  ["no topic", { kind: "topic", topics: ["refund"] }, "x", {}, {}],
  [
    "an answer that missed, with which they are content",
    { kind: "outside-knowledge" },
    "x",
    { botAnswer: missed },
    {},
  ],
  ["a routine topic", { kind: "every-question", except: ["size"] }, "x", about("size"), {}],
  ["a greeting", { kind: "every-question", except: [] }, "hello", {}, { isQuestion: false }],
  [
    "mild frustration, where it must be strong",
    { kind: "frustrated", level: "strong" },
    "x",
    { dissatisfied },
    {},
  ],
  [
    "a question asked again once",
    { kind: "rephrased", times: 2 },
    "x",
    { rephrases: { turn: 2, similarity: 0.9 }, course: { ...UNEVENTFUL, timesRephrased: 1 } },
    {},
  ],
  [
    "a new question after two that were asked again",
    { kind: "rephrased", times: 2 },
    "x",
    { course: { ...UNEVENTFUL, timesRephrased: 2 } },
    {},
  ],
  ["two turns", { kind: "unresolved-turns", turns: 3 }, "x", {}, { unresolvedTurns: 2 }],
  ["thanks after three turns", { kind: "unresolved-turns", turns: 3 }, "thanks", {}, { isQuestion: false }],
  ["a minute less", { kind: "minutes", minutes: 5 }, "x", {}, {}],
];
test.for(silent)("a rule does not fire on %s", ([, condition, text, reading, more]) => {
  expect(doesFire(condition, sampleFacts(text, reading, more))).toBe(false);
});

describe("what a decision rests on", () => {
  const evidence = (rule: Rule, facts: Facts) => {
    const decision = decide(compileMatrix([rule]), facts);
    return decision.do === "nothing" ? null : decision.evidence;
  };
  test("is the line and the words as they were written", () => {
    expect(
      evidence(newRule("it", { kind: "keyword", words: ["fraud"] }), sampleFacts("This is FRAUD, fr4ud!")),
    ).toEqual({ seqs: [5], words: ["FRAUD"] });
    expect(
      evidence(
        newRule("it", { kind: "customer-spent", atLeast: 1 }),
        sampleFacts("x", {}, { customer: spent("9.50") }),
      ),
    ).toEqual({
      seqs: [5],
      words: ["9.50 EUR"],
    });
  });

  test("is all turns since the last that helped, and the turn that is asked again", () => {
    expect(evidence(newRule("it", { kind: "unresolved-turns", turns: 3 }), sampleFacts("x"))?.seqs).toEqual([
      1, 3, 5,
    ]);
    const again = sampleFacts("x", {
      rephrases: { turn: 2, similarity: 0.9 },
      course: { ...UNEVENTFUL, timesRephrased: 1 },
    });
    expect(evidence(newRule("it", { kind: "rephrased", times: 1 }), again)?.seqs).toEqual([3, 5]);
  });

  test("is, for the learned judgement, each signal and what it added, the weightiest first", () => {
    const hopeless = sampleFacts("this is useless, I said shipping to Peru", {
      dissatisfied: { decision: true, score: 0.95, words: ["useless"] },
      rephrases: { turn: 0, similarity: 0.8 },
      botAnswer: missed,
    });
    const because = (sureness: "careful" | "balanced") =>
      evidence(newRule("it", { kind: "judged", sureness }), hopeless)?.because;
    const weights = because("balanced")?.map(({ weight }) => weight) ?? [];
    expect(because("balanced")?.[0]?.signal).toBe("dissatisfied");
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(
      evidence(newRule("it", { kind: "judged", sureness: "eager" }), sampleFacts("thanks, and to Chile?")),
    ).toBeNull();
  });

  test("is short, and no character in it is cut in half", () => {
    const rule = newRule("it", { kind: "pattern", patterns: ["x(?:.|\\n)+"] });
    const words = evidence(rule, sampleFacts(`x${"🙂".repeat(8_000)}`))?.words ?? [];
    expect(words[0]?.length).toBeLessThanOrEqual(80);
    expect(words.every((it) => it.isWellFormed())).toBe(true);
  });
});
