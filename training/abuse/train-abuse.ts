import { writeFileSync } from "node:fs";
import { abuseGrams, abuseSigns } from "#app/domain/understanding/abuse-words.ts";
import { scoresOf, unpack, type PackedModel } from "#app/domain/understanding/model/linear-model.ts";
import { vectorOf } from "#app/domain/understanding/model/vector.ts";
import { wordsOf } from "#app/domain/understanding/normalise.ts";
import { bestThreshold, calibrate } from "../lib/calibrate.ts";
import { type Recipe, trainLinear } from "../lib/train-linear.ts";
import { type AbuseExample, innocentMessages, judgedTurns, writtenTurns } from "./examples.ts";

const FILE = "app/domain/understanding/weights/abuse.json";
const RECIPE: Recipe = {
  classes: ["not", "abusive"],
  bits: 14,
  epochs: 8,
  rate: 0.3,
  decay: 1e-5,
  seed: 1,
  grams: (text) => abuseGrams(wordsOf(text)),
};
const WEIGHTS = new Map([
  ["convabuse", 1],
  ["written", 3],
]);
const WEIGHT_OF_INNOCENT = 0.5;
/** A shopper called abusive who only swore at a parcel is worse than an insult that an agent reads unwarned. */
const PRECISION_FIRST = 0.7;
const FOLDS = 5;

const judged = [...judgedTurns("train"), ...writtenTurns()];
const others = innocentMessages("learning");

/** How sure to be, and from where to say yes, is learned from judged turns that the model did not see. */
const foldOf = judged.map((_, index) => index % FOLDS);
const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const model = unpack(train([...judged.filter((_, index) => foldOf[index] !== fold), ...others]));
  return judged
    .filter((_, index) => foldOf[index] === fold)
    .map(({ text, abusive }) => {
      const [not = 0, yes = 0] = scoresOf(model, vectorOf(abuseGrams(wordsOf(text)), model.bits));
      const hasSign = abuseSigns(wordsOf(text)).words.length > 0;
      return { odds: yes - not, target: abusive ? 1 : 0, weight: 1, hasSign };
    });
}).flat();
const { slope, shift } = calibrate(scored);
const chances = scored
  .filter(({ hasSign }) => hasSign)
  .map((it) => ({ ...it, chance: 1 / (1 + Math.exp(-(slope * it.odds + shift))) }));
const threshold = Number(bestThreshold(chances, PRECISION_FIRST).toFixed(3));
writeFileSync(FILE, `${JSON.stringify({ ...train([...judged, ...others]), slope, shift, threshold })}\n`);
console.log(`${FILE}: slope ${slope.toFixed(3)}, shift ${shift.toFixed(3)}, threshold ${threshold}`);

function train(examples: readonly AbuseExample[]): PackedModel {
  return trainLinear(
    examples.map(({ text, abusive, source }) => ({
      text,
      label: abusive ? "abusive" : "not",
      weight: WEIGHTS.get(source) ?? WEIGHT_OF_INNOCENT,
    })),
    RECIPE,
  );
}
