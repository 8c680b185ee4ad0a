import { dissatisfactionOf } from "#app/domain/understanding/dissatisfaction/dissatisfaction.ts";
import { customerMoves } from "#app/domain/understanding/dissatisfaction/turn-moves.ts";
import { unpack } from "#app/domain/understanding/model/linear-model.ts";
import WEIGHTS from "#app/domain/understanding/weights/dissatisfaction.json" with { type: "json" };
import { auc, f1 } from "../lib/metrics.ts";
import type { Row } from "../lib/row.ts";
import { evaluateAnswerFit } from "./evaluate-answer-fit.ts";
import { evaluateRephrasing } from "./evaluate-rephrasing.ts";
import { abusedTurns, ordinaryTurns, type TurnExample, writtenTurns } from "./examples.ts";
import { oddsUnseen, trainingTurns } from "./fit-dissatisfaction.ts";

const DECISION = "dissatisfied turn";
const HARD_WORDS: ReadonlySet<string> = new Set(["scolds", "regrets", "quits"]);

/** Figures of dissatisfaction and of what it rests on. */
export function evaluateDissatisfaction(): Row[] {
  const other = writtenTurns("dissatisfied-held-out.jsonl");
  const abused = abusedTurns("valid");
  const clear = other.filter(({ dissatisfied }) => dissatisfied !== 0.5);
  const judged = clear.map(({ turns, dissatisfied }) => ({
    gold: dissatisfied === 1,
    said: dissatisfactionOf(turns).decision,
  }));
  const ordinary = ordinaryTurns();
  const alarms = ordinary.filter(({ turns }) => dissatisfactionOf(turns).decision).length;
  const row = (metric: string, figure: number, on: string, baseline = ""): Row => ({
    decision: DECISION,
    metric,
    figure,
    baseline,
    on,
  });
  return [
    row(
      "AUC",
      auc(leftOut()),
      "written dialogues, each matter by a fit without it",
      hardWords(writtenTurns("dissatisfied.jsonl")),
    ),
    row("AUC", auc(scoresOf(clear)), "written dialogues about other matters", hardWords(clear)),
    row("AUC, mild ones as dissatisfied", auc(scoresOf(other)), "the same", hardWords(other)),
    row("F1", f1(judged, true), "the same"),
    row(
      "AUC",
      auc(scoresOf(abused)),
      "abusive or not: another source and a neighbouring question",
      hardWords(abused),
    ),
    row("said yes, %", (100 * alarms) / ordinary.length, "ordinary service turns, seen in training"),
    ...evaluateRephrasing(),
    ...evaluateAnswerFit(),
  ];
}

function scoresOf(examples: readonly TurnExample[]): { gold: boolean; score: number }[] {
  return examples.map(({ turns, dissatisfied }) => ({
    gold: dissatisfied >= 0.5,
    score: dissatisfactionOf(turns).score,
  }));
}

function leftOut(): { gold: boolean; score: number }[] {
  const { written, ordinary } = trainingTurns(unpack(WEIGHTS.wording));
  const odds = oddsUnseen([...written, ...ordinary]);
  return written.flatMap(({ target }, at) =>
    target === 0.5 ? [] : [{ gold: target === 1, score: odds[at] ?? 0 }],
  );
}

/** What a list of hard words alone would reach. */
function hardWords(examples: readonly TurnExample[]): string {
  const scored = examples.map(({ turns, dissatisfied }) => {
    const last = turns.at(-1);
    const found = last ? customerMoves(last).filter(({ group }) => HARD_WORDS.has(group)) : [];
    return { gold: dissatisfied >= 0.5, score: found.length };
  });
  return `a list of hard words ${auc(scored).toFixed(1)}`;
}
