import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpack } from "#app/domain/understanding/model/linear-model.ts";
import { chancesUnseen, fitDissatisfaction, trainingTurns } from "./fit-dissatisfaction.ts";
import { trainWording } from "./train-wording.ts";

/**
 * Of ordinary turns, how many may be called dissatisfied. The best F1 on what we wrote would be stricter, but other
 * people's words are further from our lists than our own.
 */
const FALSE_ALARMS = 0.015;

/** Writes `weights/dissatisfaction.json`; `weights/answer-fit.json` is made before. */
const wording = trainWording();
const { written, ordinary } = trainingTurns(unpack(wording));
const seen = [...written, ...ordinary];
const { bias, weights } = fitDissatisfaction(seen);
const { slope, shift, chances } = chancesUnseen(seen);
const calm = chances.slice(written.length).toSorted((a, b) => a - b);
const round = (value: number) => Number(value.toFixed(3));
const packed = {
  bias: round(bias * slope + shift),
  threshold: round(calm[Math.floor(calm.length * (1 - FALSE_ALARMS))] ?? 0.5),
  weights: Object.fromEntries(
    Object.entries(weights).map(([signal, weight]) => [signal, round(weight * slope)]),
  ),
  wording,
};
const file = join(import.meta.dirname, "../../app/domain/understanding/weights/dissatisfaction.json");
writeFileSync(file, `${JSON.stringify(packed)}\n`);
console.log(file, { slope, shift, bias: packed.bias, threshold: packed.threshold }, packed.weights);
