import type { SaidTurn } from "#app/domain/conversation/turns.ts";
import { decide } from "#app/domain/triggers/decide.ts";
import type { Facts } from "#app/domain/triggers/facts.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Row } from "../lib/row.ts";
import { fiveHundredRules } from "./five-hundred-rules.ts";
import { sampleConversations } from "./sample-conversations.ts";

const TURNS = 10;
const CONVERSATIONS = 400;
/** So that the measured ones run as they do in a process that has been up for a minute. */
const TO_WARM_UP = 200;
const ON = `${CONVERSATIONS} written conversations of ${TURNS} turns, a matrix of 500 rules, one core`;

/** How long the whole decision takes: everything understood of a conversation, and the matrix asked. */
export function evaluateSpeed(): Row[] {
  const matrix = compileMatrix(fiveHundredRules());
  const times = sampleConversations(TO_WARM_UP + CONVERSATIONS, TURNS)
    .map((turns) => {
      // The turns before were read when they were said; what a process remembers of them, it has.
      for (let at = 2; at < TURNS; at += 2)
        decide(matrix, factsOf(turns.slice(0, at), { ...readLast(turns.slice(0, at), { topics: null }) }));
      const started = performance.now();
      // A copy asks for every part, as if the matrix did.
      const reading = { ...readLast(turns, { topics: null }) };
      const read = performance.now();
      decide(matrix, factsOf(turns, reading));
      const decided = performance.now();
      return { reading: read - started, deciding: decided - read, whole: decided - started };
    })
    .slice(TO_WARM_UP);
  const row = (metric: string, figures: readonly number[]): Row => ({
    decision: "handoff",
    metric,
    figure: Number(percentile(figures, 0.95).toFixed(3)),
    baseline: "",
    on: ON,
  });
  return [
    row(
      "whole decision, p95 ms",
      times.map(({ whole }) => whole),
    ),
    row(
      "of it, asking the matrix, p95 ms",
      times.map(({ deciding }) => deciding),
    ),
  ];
}

function factsOf(turns: readonly SaidTurn[], reading: Reading): Facts {
  const said = turns.filter(({ role }) => role === "customer");
  const last = said.at(-1);
  if (!last) throw new Error("A conversation without a shopper");
  return {
    heard: { how: "words", text: last.text, seq: last.seq },
    reading,
    turns,
    isQuestion: true,
    outsideKnowledge: false,
    offer: "never",
    customer: { tier: "repeat", tags: ["newsletter"], spent: { amount: "120.00", currency: "EUR" } },
    unresolvedSeqs: said.map(({ seq }) => seq),
    unresolvedTurns: 2,
    minutes: 3,
    local: { day: 2, minute: 700 },
  };
}

function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
