import { expect, test } from "vitest";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import type { RuleCondition } from "#app/domain/triggers/rule.ts";
import { sampleReading } from "#app/domain/triggers/sample-facts.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { UNEVENTFUL } from "#app/domain/understanding/dissatisfaction/course.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { askedIn, type Reader } from "./asked.ts";
import { compare, type Compared } from "./compare.ts";
import { playedFromTranscript } from "./from-transcript.ts";
import { reportOf } from "./report.ts";

/** What is understood is given here; how well it is understood is measured elsewhere. */
const READER: Reader = {
  timezone: "UTC",
  isUnknown: (text) => text.includes("gizmo"),
  read: (turns) => {
    const text = turns.at(-1)?.text ?? "";
    const wants = text.includes("a person");
    const isCross = text.includes("useless");
    const timesRephrased = turns.filter((turn) => turn.text.includes("again")).length;
    return sampleReading({
      wantsPerson: { decision: wants, score: wants ? 1 : 0, words: wants ? "a person" : null },
      rephrases: text.includes("again") ? { turn: 0, similarity: 0.8 } : null,
      course: { ...UNEVENTFUL, timesRephrased },
      dissatisfied: { decision: isCross, score: isCross ? 0.9 : 0.1, words: [] },
    });
  },
};

const matrix = (...conditions: RuleCondition[]) =>
  compileMatrix(conditions.map((condition) => newRule(condition.kind, condition)));
const REQUESTS: RuleCondition = { kind: "asked-for-person" };
const FRAUD: RuleCondition = { kind: "keyword", words: ["fraud"] };
const DOSAGE: RuleCondition = { kind: "regulated", words: ["dosage"] };

function run(said: string[], now: RuleCondition[], changed: RuleCondition[]): Compared {
  const turns: Turn[] = said.map((line) => {
    const [who = "", text = ""] = line.split(": ");
    return { role: who === "c" ? "customer" : who === "b" ? "bot" : "agent", text };
  });
  const played = playedFromTranscript({ id: said[0] ?? "", startedAt: null, turns });
  const matrices = { now: matrix(...now), changed: matrix(...changed), usualMinutes: 4 };
  return compare(played, askedIn(played, READER), matrices);
}

test("a new word list hands over what the present matrix left to the bot, on the words it fired on", () => {
  const it = run(
    ["c: hello there you", "b: Hi!", "c: this is a fraud", "b: No."],
    [REQUESTS],
    [REQUESTS, FRAUD],
  );
  expect(it).toMatchObject({
    handoff: "more",
    changed: { handoff: { turn: 2, evidence: { words: ["fraud"] } } },
  });
});

test("a rule that fires before the shopper has to ask is so many turns earlier", () => {
  const said = ["c: a fraud happened", "b: Sorry.", "c: my card", "b: Sorry.", "c: get me a person", "a: Hi"];
  const it = run(said, [REQUESTS], [REQUESTS, FRAUD]);
  expect(it).toMatchObject({ handoff: "earlier", turnsEarlier: 2 });
  expect(run(said, [REQUESTS, FRAUD], [REQUESTS])).toMatchObject({ handoff: "later", turnsEarlier: -2 });
});

test("what was said to a person is not asked of a matrix", () => {
  const it = run(["c: hi a gizmo", "a: I am Ann", "c: it is fraud"], [REQUESTS], [REQUESTS, FRAUD]);
  expect(it.handoff).toBe("none");
});

test("an offer that the shopper takes up is a handoff", () => {
  const said = ["c: where is my gizmo", "b: Shall I get somebody?", "c: yes please", "b: ok"];
  const it = run(said, [REQUESTS], [REQUESTS, { kind: "outside-knowledge" }]);
  expect(it.changed).toMatchObject({ offer: { turn: 0 }, handoff: { turn: 2, reason: "accepted-offer" } });
});

test("a shopper who left cross, and a regulated answer by the bot, are caught by what comes before them", () => {
  const said = ["c: what dosage is right", "b: Two a day.", "c: useless answer", "b: Sorry."];
  const it = run(said, [REQUESTS], [REQUESTS, DOSAGE]);
  expect(it.caught).toEqual([
    { kind: "left-unhappy", turn: 2 },
    { kind: "regulated-answered", turn: 0 },
  ]);
  expect(it.lost).toEqual([]);
});

test("asking the same twice more is a dead end, which an offer after the first time comes before", () => {
  const said = [
    "c: is it blue",
    "b: It is nice.",
    "c: again is it blue",
    "b: It is nice.",
    "c: again blue",
    "b: Hm.",
  ];
  const it = run(said, [REQUESTS], [REQUESTS, { kind: "rephrased", times: 1 }]);
  expect(it.caught).toEqual([{ kind: "dead-end", turn: 4 }]);
  expect(it.changed.offer).toMatchObject({ turn: 2, reason: "rephrased" });
});

test("the report counts each kind with the conversations behind it, and what they cost", () => {
  const report = reportOf([
    run(["c: fraud one", "b: ok"], [REQUESTS], [REQUESTS, FRAUD]),
    run(["c: fraud two", "b: ok"], [REQUESTS, FRAUD], [REQUESTS]),
    run(["c: nothing", "b: ok"], [REQUESTS], [REQUESTS, FRAUD]),
  ]);
  expect(report).toMatchObject({
    conversations: 3,
    more: { count: 1, ids: ["c: fraud one"] },
    fewer: { count: 1, ids: ["c: fraud two"] },
    handoffs: { now: { count: 1 }, changed: { count: 1 } },
    agentMinutes: { now: 4, changed: 4 },
  });
});
