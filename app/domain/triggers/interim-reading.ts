import { asksForPerson } from "#app/domain/understanding/asks-for-person.ts";
import { entitiesOf } from "#app/domain/understanding/entities.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { sentimentOf } from "#app/domain/understanding/sentiment.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";

/** Stands in for `readLast` until it is there. */
export function interimReading(turns: readonly Turn[]): Reading {
  const text = turns.at(-1)?.text ?? "";
  const words = asksForPerson(text);
  const felt = sentimentOf(text);
  const topics = topicsOf(text);
  const isAngry = felt.level === "angry";
  return {
    topic: topics[0] ? { name: topics[0], confidence: 0.9, of: "baton" } : null,
    matters: Math.max(1, topics.length),
    wantsPerson: { decision: words !== null, score: words === null ? 0 : 1, words },
    mood: {
      label: felt.score < 0 ? "negative" : felt.score > 0 ? "positive" : "neutral",
      score: felt.score / 3,
      words: felt.words,
    },
    direction: "steady",
    dissatisfied: { decision: isAngry, score: isAngry ? 0.9 : 0.1, words: isAngry ? felt.words : [] },
    abuse: { decision: false, score: 0, words: [] },
    rephrases: null,
    timesRephrased: 0,
    botAnswer: null,
    entities: [...entitiesOf(text)],
    asksAgain: [],
  };
}
