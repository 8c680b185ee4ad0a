import { clusterVectors } from "#app/domain/questions/cluster-vectors.ts";
import { vectorsOf } from "#app/domain/questions/vectors.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import { seeded, shuffled } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";
import { compare, type Grouped } from "./compare-groups.ts";

type Line = { readonly text?: string; readonly utterance?: string; readonly intent: string };

/** Messages that belong to no question. */
const NOWHERE: ReadonlySet<string> = new Set(["NO_NODES_DETECTED", "oos", ""]);
const MOST = 5_000;

/** What the grouping was set on, and what was left for the end. */
const SETS = [
  ["bitext/train.jsonl", "bitext (set on)"],
  ["banking77/train.jsonl", "banking77 (set on)"],
  ["hint3/curekart_train.jsonl", "HINT3 supplement shop (set on)"],
  ["hint3/sofmattress_train.jsonl", "HINT3 mattress shop (kept apart)"],
  ["hint3/powerplay11_train.jsonl", "HINT3 gaming (kept apart)"],
  ["natcs_intents/development.jsonl", "NatCS (kept apart)"],
] as const;

/** How well messages are grouped by meaning, with human intents as the truth; nothing is learned from them. */
export function evaluateQuestions(): Row[] {
  return SETS.flatMap(([file, on]) => {
    const lines = readLines<Line>(file).filter(({ intent }) => !NOWHERE.has(intent));
    const sample = shuffled(lines, seeded(1)).slice(0, MOST);
    const messages = sample.map(({ text, utterance }) => messageOf(text ?? utterance ?? ""));
    const labels = finished(clusterVectors(finished(vectorsOf(messages)), []));
    const grouped = sample.map(({ intent }, at): Grouped => ({ gold: intent, group: labels[at] ?? 0 }));
    const { purity, nmi, topPurity, coverage } = compare(grouped);
    const row = (metric: string, figure: number): Row => {
      return { decision: "questions grouped by meaning", metric, figure, baseline: "", on };
    };
    return [
      row("purity", purity),
      row("normalised mutual information", nmi),
      row("purity of the 50 largest groups", topPurity),
      row("share of messages in the 50 largest", coverage),
    ];
  });
}

function messageOf(text: string) {
  const [name] = topicsOf(text);
  return { text, topic: name === undefined ? null : { name, confidence: 0.9 } };
}

function finished<Value>(work: Generator<unknown, Value>): Value {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
