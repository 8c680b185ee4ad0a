import { ANGRY, PLEASED, SWEARS, UPSET } from "./sentiment-words.ts";
import { plain } from "./normalise.ts";

export type SentimentLevel = "angry" | "upset" | "neutral" | "pleased";
export type Sentiment = {
  readonly level: SentimentLevel;
  /** -3 … 3. */
  readonly score: number;
  /** The shopper's own words it rests on, in plain letters, each once. */
  readonly words: readonly string[];
};

const NEGATION = /\b(?:not|no|never|isnt|wasnt|arent|dont|doesnt|didnt|cant|wont|hardly|nothing)(?: \w+)?$/;

/** How one message sounds, by lists of words and phrases, by negation, by shouting. */
export function sentimentOf(text: string): Sentiment {
  const bare = plain(text);
  const found: { words: string; weight: number }[] = [];
  for (const [pattern, weight] of [
    [ANGRY, -2],
    [SWEARS, -2],
    [UPSET, -1],
    [PLEASED, 1],
  ] as const) {
    for (const hit of bare.matchAll(pattern)) {
      const denial = NEGATION.exec(bare.slice(0, hit.index).trimEnd());
      // "No problem" is no complaint, but "not happy" is one.
      if (denial && weight < 0) continue;
      const words = bare.slice(denial?.index ?? hit.index, hit.index + hit[0].length);
      found.push({ words, weight: denial ? -1 : weight });
    }
  }
  const loudness = isShouted(text) ? 1 : 0;
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  const score = Math.max(-3, Math.min(3, sum < 0 ? sum - loudness : sum));
  return { level: levelOf(score), score, words: [...new Set(found.map(({ words }) => words))] };
}

function levelOf(score: number): SentimentLevel {
  if (score <= -2) return "angry";
  if (score === -1) return "upset";
  return score >= 1 ? "pleased" : "neutral";
}

/** Three exclamation marks, or a sentence in capitals. */
function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  return /[!?]{3}/.test(text) || (letters.length >= 12 && letters === letters.toUpperCase());
}
