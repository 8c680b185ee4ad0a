import type { Felt } from "./mood/felt.ts";
import { readMood } from "./mood/mood-of.ts";
import { plain } from "./normalise.ts";

export type SentimentLevel = "angry" | "upset" | "neutral" | "pleased";
export type Sentiment = {
  readonly level: SentimentLevel;
  /** -3 … 1. */
  readonly score: number;
  /** The shopper's own words it rests on, in plain letters, each once. */
  readonly words: readonly string[];
};

const SCORE = { upset: -1, neutral: 0, pleased: 1 } as const;

/** How one message sounds to the person who takes over: a bad mood is told apart by anger and by shouting. */
export function sentimentOf(text: string): Sentiment {
  const { mood, felt } = readMood(text);
  const words = [...new Set(mood.words.map(plain))].filter((word) => word !== "");
  if (mood.label === "negative") {
    const anger = felt.filter(isAngry).length;
    const loud = isShouted(text) ? 1 : 0;
    if (anger + loud > 0) return { level: "angry", score: -Math.min(3, 1 + anger + loud), words };
    return { level: "upset", score: SCORE.upset, words };
  }
  const level = mood.label === "positive" ? "pleased" : "neutral";
  return { level, score: SCORE[level], words };
}

const isAngry = ({ kind }: Felt): boolean => kind === "anger" || kind === "swear";

/** Three exclamation marks, or a sentence in capitals. */
function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  return /[!?]{3}/.test(text) || (letters.length >= 12 && letters === letters.toUpperCase());
}
