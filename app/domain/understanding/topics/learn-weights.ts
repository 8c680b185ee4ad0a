import { classChances, MEANING_SHARE } from "./class-scores.ts";
import { type GramVector, gramVectorOf } from "./gram-vector.ts";
import type { TopicModel } from "./topic-model.ts";
import type { Lesson } from "./learn-topics.ts";

type Task = Pick<TopicModel, "grams" | "worths" | "newWorth" | "cellStarts" | "cellClasses" | "classes"> & {
  readonly dimensions: number;
};
type Weights = Pick<TopicModel, "bias" | "cellWeights" | "meaningWeights">;
type Prepared = Pick<GramVector, "places" | "values"> & {
  readonly meaning: Float32Array;
  readonly to: number;
  readonly weight: number;
};

const ROUNDS = 12;
const ROUNDS_OF_MANY = 6;
const MANY = 1_500;
const FIRST_RATE = 4;
const BIAS_RATE = 0.02;
const DECAY = 1e-4;
/** An error this small is not worth the work. */
const SMALL = 1e-3;
const AT_ONCE = 150;

/**
 * Softmax regression by gradient steps, in an order that is mixed but always the same. A gram has weights only for the
 * classes it was seen in: as good as all of them, ten times as fast, and small.
 */
export function* learn(task: Task, lessons: readonly Lesson[]): Generator<undefined, Weights> {
  const { classes, dimensions, cellClasses } = task;
  const weights: Weights = {
    bias: new Float32Array(classes),
    cellWeights: new Float32Array(cellClasses.length),
    meaningWeights: new Float32Array(classes * dimensions),
  };
  const model = { ...task, ...weights };
  const prepared: Prepared[] = [];
  for (const { message, to, weight } of lessons) {
    const { places, values } = gramVectorOf(task, message);
    prepared.push({ places, values, meaning: message.meaning, to, weight });
    if (prepared.length % AT_ONCE === 0) yield;
  }
  const chances = new Float32Array(classes);
  const order = Uint32Array.from(prepared.keys());
  const mix = mixer();
  const rounds = lessons.length > MANY ? ROUNDS_OF_MANY : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    const rate = FIRST_RATE * (1 - round / rounds);
    mix(order);
    for (const [done, index] of order.entries()) {
      const lesson = prepared[index];
      if (lesson === undefined) continue;
      classChances(model, lesson, chances);
      step(model, lesson, { chances, rate });
      if (done % AT_ONCE === AT_ONCE - 1) yield;
    }
  }
  return weights;
}

function step(
  model: Task & Weights,
  { places, values, meaning, to, weight }: Prepared,
  { chances, rate }: { readonly chances: Float32Array; readonly rate: number },
): void {
  const { bias, cellWeights, cellStarts, cellClasses, meaningWeights, classes } = model;
  for (let at = 0; at < classes; at += 1) {
    const error = ((chances[at] ?? 0) - (at === to ? 1 : 0)) * weight;
    chances[at] = Math.abs(error) < SMALL ? 0 : error;
    bias[at] = (bias[at] ?? 0) - rate * BIAS_RATE * error;
    if (Math.abs(error) < SMALL) continue;
    const row = at * meaning.length;
    for (let d = 0; d < meaning.length; d += 1) {
      const now = meaningWeights[row + d] ?? 0;
      meaningWeights[row + d] = now - rate * (error * (meaning[d] ?? 0) * MEANING_SHARE + DECAY * now);
    }
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const value = values[at] ?? 0;
    const end = cellStarts[place + 1] ?? 0;
    for (let cell = cellStarts[place] ?? 0; cell < end; cell += 1) {
      const error = chances[cellClasses[cell] ?? 0] ?? 0;
      if (error === 0) continue;
      const now = cellWeights[cell] ?? 0;
      cellWeights[cell] = now - rate * (error * value + DECAY * now);
    }
  }
}

/** Shuffles in place, each time in another order, which is the same at each training. */
function mixer(): (order: Uint32Array) => void {
  let state = 1;
  return (order) => {
    for (let last = order.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (last + 1));
      const kept = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = kept;
    }
  };
}
