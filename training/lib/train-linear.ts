import { gramsOf } from "#app/domain/understanding/model/grams.ts";
import { softmax, type PackedModel } from "#app/domain/understanding/model/linear-model.ts";
import { type Vector, vectorOf } from "#app/domain/understanding/model/vector.ts";
import { seeded, shuffled } from "./random.ts";

export type Example = { readonly text: string; readonly label: string; readonly weight?: number };
export type Recipe = {
  readonly classes: readonly string[];
  /** The table has 2^bits places a class. */
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are pulled to zero; about 1e-6 to 1e-4. */
  readonly decay: number;
  readonly seed: number;
  readonly grams?: (text: string) => string[];
};

/** Softmax regression by AdaGrad over hashed grams, packed to one byte a weight. The same input gives the same bytes. */
export function trainLinear(examples: readonly Example[], recipe: Recipe): PackedModel {
  const { classes, bits, epochs, rate, decay, seed, grams = gramsOf } = recipe;
  const size = 2 ** bits;
  const weights = new Float32Array(classes.length * size);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const bias = new Array<number>(classes.length).fill(0);
  const prepared = examples.map(({ text, label, weight = 1 }) => {
    const target = classes.indexOf(label);
    if (target < 0) throw new Error(`"${label}" is none of the classes`);
    return { vector: vectorOf(grams(text), bits), target, weight };
  });
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { vector, target, weight } of shuffled(prepared, random)) {
      const chances = softmax(classes.map((_, at) => dot(weights, at * size, vector) + (bias[at] ?? 0)));
      for (const [at, chance] of chances.entries()) {
        const error = (chance - (at === target ? 1 : 0)) * weight;
        bias[at] = (bias[at] ?? 0) - rate * 0.05 * error;
        step(weights, squares, at * size, vector, error, { rate, decay });
      }
    }
  }
  return pack(classes, bits, bias, weights);
}

function dot(weights: Float32Array, row: number, { positions, values }: Vector): number {
  let sum = 0;
  for (let at = 0; at < positions.length; at += 1)
    sum += (weights[row + (positions[at] ?? 0)] ?? 0) * (values[at] ?? 0);
  return sum;
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  row: number,
  { positions, values }: Vector,
  error: number,
  { rate, decay }: { rate: number; decay: number },
): void {
  for (let at = 0; at < positions.length; at += 1) {
    const place = row + (positions[at] ?? 0);
    const weight = weights[place] ?? 0;
    const slope = error * (values[at] ?? 0) + decay * weight;
    const square = (squares[place] ?? 0) + slope * slope;
    squares[place] = square;
    weights[place] = weight - (rate * slope) / Math.sqrt(square);
  }
}

/** The largest weight of a class becomes 127. */
export function pack(
  classes: readonly string[],
  bits: number,
  bias: readonly number[],
  weights: Float32Array,
): PackedModel {
  const size = 2 ** bits;
  const bytes = new Int8Array(weights.length);
  const steps = classes.map((_, at) => {
    const row = weights.subarray(at * size, (at + 1) * size);
    const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    row.forEach((weight, place) => (bytes[at * size + place] = Math.round((weight / largest) * 127)));
    return Number((largest / 127).toPrecision(6));
  });
  const rounded = bias.map((it) => Number(it.toPrecision(6)));
  return { classes, bits, bias: rounded, steps, weights: Buffer.from(bytes.buffer).toString("base64") };
}
