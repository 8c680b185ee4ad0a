import { sentimentOf } from "#app/domain/understanding/sentiment.ts";
import type { ShopperLine } from "./shopper-lines.ts";

/** Level of the strongest of the last lines, and where it went from the first half to the second. */
export function moodOf(said: readonly ShopperLine[]) {
  const felt = said.map(({ seq, text }) => ({ seq, ...sentimentOf(text) }));
  const last = felt.slice(-2);
  const strongest = last.reduce(
    (top, one) => (Math.abs(one.score) >= Math.abs(top.score) ? one : top),
    last[0] ?? NEUTRAL,
  );
  return {
    level: strongest.level,
    direction: directionOf(felt.map(({ score }) => score)),
    felt: felt.filter((one) => one.words.length > 0),
  };
}

const NEUTRAL = { seq: 0, level: "neutral", score: 0, words: [] } as const;

function directionOf(scores: readonly number[]): "worsening" | "improving" | "steady" | "too-short" {
  if (scores.length < 2) return "too-short";
  const half = Math.floor(scores.length / 2);
  const change = mean(scores.slice(-half)) - mean(scores.slice(0, half));
  if (change <= -0.5) return "worsening";
  return change >= 0.5 ? "improving" : "steady";
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
