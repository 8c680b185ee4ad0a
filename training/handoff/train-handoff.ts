import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpack } from "#app/domain/understanding/model/linear-model.ts";
import DISSATISFACTION from "#app/domain/understanding/weights/dissatisfaction.json" with { type: "json" };
import { writtenTurns } from "../dissatisfaction/examples.ts";
import { chancesUnseen, trainingTurns } from "../dissatisfaction/fit-dissatisfaction.ts";
import { calibrate, type Scored } from "../lib/calibrate.ts";
import { BELIEFS } from "./beliefs.ts";
import { fitHandoff, handoffOddsUnseen, seenCalls } from "./fit-handoff.ts";
import { seenHandoffs } from "./written.ts";

/** Writes `weights/handoff.json`; the weights of dissatisfaction are made before. */
const examples = writtenTurns("dissatisfied.jsonl");
const turns = trainingTurns(unpack(DISSATISFACTION.wording));
const { chances } = chancesUnseen([...turns.written, ...turns.ordinary]);
const written = seenHandoffs(examples, chances);
const seen = [...written, ...seenCalls()];
const fitted = fitHandoff(seen);
const odds = handoffOddsUnseen(seen);
const scored: Scored[] = written.map(({ target, weight }, at) => ({ odds: odds[at] ?? 0, target, weight }));
const { slope, shift } = calibrate(scored);
const needless = scored
  .flatMap((it) => (it.target === 0 ? [1 / (1 + Math.exp(-(slope * it.odds + shift)))] : []))
  .sort((a, b) => a - b);
const round = (value: number) => Number(value.toFixed(3));
const weights = Object.fromEntries(
  Object.keys(BELIEFS).map((signal) => [signal, round((fitted.weights[signal] ?? 0) * slope)]),
);
const packed = {
  bias: round(fitted.bias * slope + shift),
  thresholds: {
    careful: thresholdAt(3 / 100),
    balanced: thresholdAt(5 / 100),
    eager: thresholdAt(10 / 100),
  },
  weights,
};
const file = join(import.meta.dirname, "../../app/domain/understanding/weights/handoff.json");
writeFileSync(file, `${JSON.stringify(packed)}\n`);
console.log(file, { slope, shift }, packed);

/** From where on so many of the turns that need no person get the offer of one. */
function thresholdAt(falseAlarms: number): number {
  return round(needless[Math.floor(needless.length * (1 - falseAlarms))] ?? 0.5);
}
