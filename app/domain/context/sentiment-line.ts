import type { ContextLine } from "#app/contract/context-block.ts";
import { sentimentOf } from "#app/domain/understanding/sentiment.ts";
import type { Words } from "#app/domain/words.ts";
import type { ShopperLine } from "./shopper-lines.ts";

/** Level of the strongest of the last lines, direction from the first half to the second, and the words with counts. */
export function sentimentLine(said: readonly ShopperLine[], words: Words): ContextLine {
  const felt = said.map(({ seq, text }) => ({ seq, ...sentimentOf(text) }));
  const last = felt.slice(-2);
  const strongest = last.reduce(
    (top, one) => (Math.abs(one.score) >= Math.abs(top.score) ? one : top),
    last[0] ?? NEUTRAL,
  );
  const level = words(`sentiment.${strongest.level}`);
  const direction = words(`context.sentiment.${directionOf(felt.map(({ score }) => score))}`);
  const counts = new Map<string, number>();
  for (const one of felt) for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const quotes = [...counts]
    .map(([word, count]) => words("context.sentiment.quote", { word, count }))
    .join(", ");
  const seqs = felt.filter((one) => one.words.length > 0).map(({ seq }) => seq);
  return {
    text: [level, direction, ...(quotes ? [quotes] : [])].join(" · "),
    evidence: { seqs, records: [] },
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
