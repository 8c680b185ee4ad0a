import { bytesOf } from "./bytes.ts";
import { gramsOf } from "./grams.ts";
import { type Vector, vectorOf } from "./vector.ts";

/** As it lies in `weights/`: one signed byte a weight, in base64, one row of 2^bits a class. */
export type PackedModel = {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly bias: readonly number[];
  /** What one step of a byte is worth, a class. */
  readonly steps: readonly number[];
  readonly weights: string;
};

export type LinearModel = Omit<PackedModel, "weights"> & { readonly weights: Int8Array };

export function unpack({ weights, ...rest }: PackedModel): LinearModel {
  return { ...rest, weights: bytesOf(weights) };
}

/** One score a class before they are made probabilities; `vector` must have the model's number of bits. */
export function scoresOf(model: LinearModel, { positions, values }: Vector): number[] {
  const size = 2 ** model.bits;
  return model.classes.map((_, index) => {
    const row = index * size;
    let sum = 0;
    for (let at = 0; at < positions.length; at += 1)
      sum += (model.weights[row + (positions[at] ?? 0)] ?? 0) * (values[at] ?? 0);
    return sum * (model.steps[index] ?? 0) + (model.bias[index] ?? 0);
  });
}

/** How likely each class is, in the order of `model.classes`; they sum to 1. */
export function probabilitiesOf(model: LinearModel, text: string): number[] {
  return softmax(scoresOf(model, vectorOf(gramsOf(text), model.bits)));
}

export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
