import { UNEVENTFUL } from "#app/domain/understanding/dissatisfaction/course.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Facts } from "./facts.ts";

/** A message about nothing in particular, in no mood; for tests, which say what is different. */
export function sampleReading(more: Partial<Reading> = {}): Reading {
  return {
    topic: null,
    matters: 1,
    wantsPerson: { decision: false, score: 0.01, words: null },
    mood: { label: "neutral", score: 0, words: [] },
    direction: "steady",
    dissatisfied: { decision: false, score: 0.1, words: [] },
    abuse: { decision: false, score: 0.01, words: [] },
    rephrases: null,
    course: UNEVENTFUL,
    botAnswer: null,
    entities: [],
    asksAgain: [],
    ...more,
  };
}

/** The third message of a conversation, on a Friday at noon; seq 5 after the answers of the bot. */
export function sampleFacts(text: string, reading: Partial<Reading> = {}, more: Partial<Facts> = {}): Facts {
  return {
    heard: { how: "words", text, seq: 5 },
    reading: sampleReading(reading),
    turns: [
      { role: "customer", text: "do you ship to Peru", seq: 1 },
      { role: "bot", text: "We ship to all of Europe.", seq: 2 },
      { role: "customer", text: "and what does it cost", seq: 3 },
      { role: "bot", text: "Shipping is free over 50 euros.", seq: 4 },
      { role: "customer", text, seq: 5 },
    ],
    isQuestion: true,
    outsideKnowledge: false,
    offer: "never",
    customer: { tier: "new", tags: [], spent: null },
    unresolvedSeqs: [1, 3, 5],
    unresolvedTurns: 3,
    minutes: 4,
    local: { day: 5, minute: 720 },
    ...more,
  };
}
