import { alike, turnWords, vocabularyOf } from "#app/domain/understanding/dissatisfaction/turn-words.ts";
import { SAME_QUESTION, similarityOf } from "#app/domain/understanding/rephrasing.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { auc } from "../lib/metrics.ts";
import { seeded } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";

type Pair = { readonly gold: boolean; readonly one: Turn; readonly other: Turn };

/** Two phrases of one topic against two of different topics: a hard measure, for most pairs share no word. */
export function evaluateRephrasing(): Row[] {
  const pairs = pairsOf("hint3/sofmattress_train.jsonl");
  const scored = pairs.map(({ gold, one, other }) => ({ gold, score: similarityOf(one, other) }));
  const words = pairs.map(({ gold, one, other }) => ({
    gold,
    score: alike(vocabularyOf(turnWords(one)), vocabularyOf(turnWords(other))),
  }));
  const share = (gold: boolean) => {
    const some = scored.filter((it) => it.gold === gold);
    return (100 * some.filter(({ score }) => score >= SAME_QUESTION).length) / some.length;
  };
  const on = "pairs of questions of one topic or two (mattress shop)";
  const row = (metric: string, figure: number, baseline = ""): Row => ({
    decision: "asks again",
    metric,
    figure,
    baseline,
    on,
  });
  return [
    row("AUC", auc(scored), `shared words ${auc(words).toFixed(1)}`),
    row("found, %", share(true)),
    row("false alarms, %", share(false)),
  ];
}

function pairsOf(file: string): Pair[] {
  const lines = readLines<{ text: string; intent: string }>(file);
  const byIntent = Map.groupBy(lines, ({ intent }) => intent);
  const random = seeded(2);
  const turn = (text: string): Turn => ({ role: "customer", text });
  return lines.flatMap(({ text, intent }) => {
    const same = byIntent.get(intent) ?? [];
    const [like, unlike] = [
      same[Math.floor(random() * same.length)],
      lines[Math.floor(random() * lines.length)],
    ];
    return [
      ...(like && like.text !== text ? [{ gold: true, one: turn(text), other: turn(like.text) }] : []),
      ...(unlike && unlike.intent !== intent
        ? [{ gold: false, one: turn(text), other: turn(unlike.text) }]
        : []),
    ];
  });
}
