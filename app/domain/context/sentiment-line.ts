import type { ContextLine } from "#app/contract/context-block.ts";
import type { Words } from "#app/domain/words.ts";
import { moodOf } from "./mood.ts";
import type { ShopperLine } from "./shopper-lines.ts";

/** Level, direction, and the words that show it with how often they came. */
export function sentimentLine(said: readonly ShopperLine[], words: Words): ContextLine {
  const { level, direction, felt } = moodOf(said);
  const counts = new Map<string, number>();
  for (const one of felt) for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const quotes = [...counts]
    .map(([word, count]) => words("context.sentiment.quote", { word, count }))
    .join(", ");
  const parts = [
    words(`sentiment.${level}`),
    words(`context.sentiment.${direction}`),
    ...(quotes ? [quotes] : []),
  ];
  return { text: parts.join(" · "), evidence: { seqs: felt.map(({ seq }) => seq), records: [] } };
}
