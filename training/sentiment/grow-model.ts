import { feltIn } from "#app/domain/understanding/mood/felt.ts";
import { placesOf } from "#app/domain/understanding/mood/grams.ts";
import { HINTS, hintsOf } from "#app/domain/understanding/mood/hints.ts";
import { MOODS, type PackedMoodModel } from "#app/domain/understanding/mood/mood-model.ts";
import { tokensOf } from "#app/domain/understanding/mood/tokens.ts";
import { softmax } from "#app/domain/understanding/model/linear-model.ts";
import { seeded, shuffled } from "../lib/random.ts";
import { pack } from "../lib/train-linear.ts";
import type { Sample } from "./sources.ts";

const BITS = 16;
const SIZE = 2 ** BITS;
const EPOCHS = 6;
const RATE = 0.05;
const DECAY = 1e-5;
const HINT_DECAY = 1e-4;
const BIAS_RATE = 0.02;
/** The part of the words that is left out at random each time, so that no word is relied on alone. */
const LEFT_OUT = 0.3;
/**
 * Added to the scores of negative, neutral, positive: messages to a service are complaints more often than what we wrote
 * is. Chosen by cross-validation over trades, as the middle of three mixes of moods.
 */
const SHIFT = [0.25, -0.1, -0.1];

type Prepared = Omit<Sample, "label"> & {
  readonly target: number;
  readonly places: Uint32Array;
  readonly hints: Float32Array;
};
/** Weights and the sums of their squared slopes, for AdaGrad. */
type Table = { readonly weights: Float32Array; readonly squares: Float32Array; readonly decay: number };

const table = (size: number, decay: number, start: number): Table => ({
  weights: new Float32Array(size),
  squares: new Float32Array(size).fill(start),
  decay,
});

/**
 * Softmax regression over words, letters and hints. Each source has a bias of its own that is forgotten afterwards,
 * because how often a mood occurs there says nothing here. The same input gives the same bytes.
 */
export function growModel(samples: readonly Sample[]): PackedMoodModel {
  const prepared = samples.map(prepare);
  const words = table(MOODS.length * SIZE, DECAY, 1e-4);
  const hints = table(MOODS.length * HINTS.length, HINT_DECAY, 1e-2);
  const biases = new Map(prepared.map(({ source }) => [source, [0, 0, 0]]));
  const random = seeded(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const whole of shuffled(prepared, random)) {
      const sample = { ...whole, places: whole.places.filter(() => random() >= LEFT_OUT) };
      learn(sample, { words, hints }, biases.get(sample.source) ?? []);
    }
  const bias = (biases.get("written") ?? [0, 0, 0]).map((own, mood) => own + (SHIFT[mood] ?? 0));
  return { ...pack(MOODS, BITS, bias, words.weights), hints: named(hints.weights) };
}

function prepare({ label, ...rest }: Sample): Prepared {
  const tokens = tokensOf(rest.text);
  const places = Uint32Array.from(placesOf(tokens, BITS).places);
  return { ...rest, target: MOODS.indexOf(label), places, hints: hintsOf(rest.text, tokens, feltIn(tokens)) };
}

function learn(sample: Prepared, { words, hints }: { words: Table; hints: Table }, bias: number[]): void {
  const { places, target, weight } = sample;
  const share = 1 / Math.sqrt(places.length || 1);
  const scores = MOODS.map((_, mood) => {
    let sum = 0;
    for (const place of places) sum += words.weights[mood * SIZE + place] ?? 0;
    let score = sum * share + (bias[mood] ?? 0);
    for (const [hint, value] of sample.hints.entries())
      score += (hints.weights[mood * HINTS.length + hint] ?? 0) * value;
    return score;
  });
  for (const [mood, chance] of softmax(scores).entries()) {
    const error = (chance - (mood === target ? 1 : 0)) * weight;
    bias[mood] = (bias[mood] ?? 0) - BIAS_RATE * error;
    for (const place of places) step(words, mood * SIZE + place, error * share);
    for (const [hint, value] of sample.hints.entries())
      if (value !== 0) step(hints, mood * HINTS.length + hint, error * value);
  }
}

function step({ weights, squares, decay }: Table, at: number, slope: number): void {
  const weight = weights[at] ?? 0;
  const pulled = slope + decay * weight;
  const square = (squares[at] ?? 0) + pulled * pulled;
  squares[at] = square;
  weights[at] = weight - (RATE * pulled) / Math.sqrt(square);
}

function named(weights: Float32Array): Record<string, number[]> {
  return Object.fromEntries(
    HINTS.map((hint, place) => [
      hint,
      MOODS.map((_, mood) => Number((weights[mood * HINTS.length + place] ?? 0).toPrecision(5))),
    ]),
  );
}
