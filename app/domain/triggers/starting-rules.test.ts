import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import { compileMatrix } from "./matrix.ts";
import { CATEGORIES, mayDo, RULE_KINDS } from "./rule-kinds.ts";
import { sampleFacts } from "./sample-facts.ts";
import { startingRules, TRADES } from "./starting-rules.ts";
import { lostTopic } from "./topics-named.ts";

test.for([...TRADES, "unheard of", null])("the starting rules of %s are whole", (trade) => {
  const rules = startingRules(trade);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.every(({ enabled, action, condition }) => enabled && mayDo(condition.kind, action))).toBe(
    true,
  );
  expect(lostTopic(rules, [])).toBeNull();
});

test.for(TRADES)("%s has a rule in each of the five categories", (trade) => {
  const has = new Set(startingRules(trade).map(({ condition }) => RULE_KINDS[condition.kind].category));
  expect([...has].toSorted()).toEqual([...CATEGORIES].toSorted());
});

test("what is dangerous comes with a priority and a time within which a person answers", () => {
  const rules = startingRules("supplements");
  const urgent = rules.filter(({ priority }) => priority !== "normal");
  expect(urgent.map(({ id }) => id)).toEqual(["regulated-topics", "serious-words", "vip-customers"]);
  expect(urgent.every(({ serviceSeconds }) => serviceSeconds !== null)).toBe(true);
});

type Question = { readonly trade: string; readonly text: string; readonly leave: boolean };
const written = join(import.meta.dirname, "../../../training/written/trade-questions.jsonl");
const questions = readFileSync(written, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Question);

const matrices = new Map(TRADES.map((trade) => [trade, compileMatrix(startingRules(trade))]));

/** A first message, on which the shop's pages have something. */
function isLeft({ trade, text }: Question): boolean {
  const matrix = matrices.get(trade);
  if (!matrix) throw new Error(`No trade ${trade}`);
  const facts = sampleFacts(text, readLast([{ role: "customer", text }], { topics: null }), {
    unresolvedTurns: 1,
    minutes: 0,
  });
  return decide(matrix, facts).do === "nothing";
}

function shareLeft(trade: string): number {
  const asked = questions.filter((question) => question.trade === trade);
  return asked.filter(isLeft).length / asked.length;
}

describe("each trade has its own default", () => {
  test("apparel leaves about nine in ten questions to the bot", () => {
    expect(shareLeft("apparel")).toBeGreaterThan(0.85);
    expect(shareLeft("apparel")).toBeLessThan(0.95);
  });

  test("supplements start from a person, but for the routine", () => {
    expect(shareLeft("supplements")).toBeGreaterThan(0.35);
    expect(shareLeft("supplements")).toBeLessThan(0.55);
  });

  const asked = questions.filter(({ leave }) => !leave);
  test.for(asked)("in $trade, “$text” does not stay with the bot", (question) => {
    expect(isLeft(question)).toBe(false);
  });

  test("nearly everything harmless stays with the bot", () => {
    const harmless = questions.filter(({ leave }) => leave);
    const taken = harmless
      .filter((question) => !isLeft(question))
      .map(({ trade, text }) => `${trade}: ${text}`);
    expect(taken.length / harmless.length, taken.join("\n")).toBeLessThan(0.06);
  });
});
