import type { GramVector } from "./gram-vector.ts";
import type { TopicModel } from "./topic-model.ts";

/** How much the meaning of a message counts beside its grams. */
export const MEANING_SHARE = 0.8;

type Scoring = Pick<
  TopicModel,
  "classes" | "bias" | "cellStarts" | "cellClasses" | "cellWeights" | "meaningWeights"
>;

/** Fills `chances` with how likely each class is; they sum to 1. */
export function classChances(
  model: Scoring,
  { places, values, meaning }: Pick<GramVector, "places" | "values"> & { readonly meaning: Float32Array },
  chances: Float32Array,
): void {
  const { classes, bias, cellStarts, cellClasses, cellWeights, meaningWeights } = model;
  for (let at = 0; at < classes; at += 1) {
    let sum = 0;
    const row = at * meaning.length;
    for (let d = 0; d < meaning.length; d += 1) sum += (meaningWeights[row + d] ?? 0) * (meaning[d] ?? 0);
    chances[at] = (bias[at] ?? 0) + sum * MEANING_SHARE;
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const value = values[at] ?? 0;
    const end = cellStarts[place + 1] ?? 0;
    for (let cell = cellStarts[place] ?? 0; cell < end; cell += 1) {
      const to = cellClasses[cell] ?? 0;
      chances[to] = (chances[to] ?? 0) + (cellWeights[cell] ?? 0) * value;
    }
  }
  makeChances(chances, classes);
}

function makeChances(scores: Float32Array, count: number): void {
  let top = -Infinity;
  for (let at = 0; at < count; at += 1) top = Math.max(top, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - top);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
